namespace Deliberation.Domain.Topics;

/// <summary>A decision of staff about a topic. What it holds is told by opinions, not topics, as those are gathered anew.</summary>
/// <param name="Number">Its number; 0 before it is stored.</param>
/// <param name="Act">What was done.</param>
/// <param name="Topic">The topic, by the opinion that named it then.</param>
/// <param name="Other">The other topic; null when there was none.</param>
/// <param name="Opinions">The opinions that are one topic from then on; of several decisions that name an opinion the last has it. None for <see cref="TopicAct.Undo"/>.</param>
/// <param name="UpTo">Number of the latest opinion that had a topic then.</param>
/// <param name="Title">The title that goes with them; null for the engine's.</param>
/// <param name="Undoes">Number of the decision that it takes back; null for all but <see cref="TopicAct.Undo"/>.</param>
/// <param name="Count">How many opinions were taken out, moved or taken in; all for the others.</param>
/// <param name="Note">Why; may be empty.</param>
public sealed record TopicDecision(
    long Number, TopicAct Act, long Topic, long? Other, IReadOnlyList<long> Opinions, long UpTo, string? Title, long? Undoes, int Count, string Note);
