namespace Deliberation.Mining;

/// <summary>
/// A topic that people put together. Its opinions stay one topic and in no other, whatever the engine would make of them; of several that name an opinion the last one has it.
/// What is said later may join it; what was there already when people decided, and was not put into it, never does.
/// </summary>
/// <param name="Number">Number of the decision; grows from one decision to the next.</param>
/// <param name="Opinions">Ids of the opinions; those that are not known (yet) are waited for.</param>
/// <param name="UpTo">Id of the latest opinion that there was when people decided.</param>
/// <param name="Title">The title that people gave; null = the engine's.</param>
public sealed record HandTopic(long Number, IReadOnlyList<long> Opinions, long UpTo, string? Title = null);
