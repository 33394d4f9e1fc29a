using Deliberation.Domain.Topics;

namespace Deliberation.Storage.Topics;

/// <summary>A decision of staff about a topic as it stands in the topic's history, without its opinions.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Act">What was done.</param>
/// <param name="Topic">The topic, by the opinion that named it then.</param>
/// <param name="Other">The other topic; null when there was none.</param>
/// <param name="Title">The title that it gave; null for the one that mining found.</param>
/// <param name="Undoes">Number of the decision that it takes back; null for all others.</param>
/// <param name="Undone">Whether it was taken back.</param>
/// <param name="Count">How many opinions were taken out, moved or taken in.</param>
/// <param name="Note">Why; may be empty.</param>
/// <param name="By">Name of the account; empty when it is no more.</param>
/// <param name="At">UTC.</param>
public sealed record TopicDecisionRecord(
    long Number, TopicAct Act, long Topic, long? Other, string? Title, long? Undoes, bool Undone, int Count, string Note, string By, DateTimeOffset At);
