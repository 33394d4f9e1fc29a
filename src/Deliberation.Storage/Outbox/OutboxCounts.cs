namespace Deliberation.Storage.Outbox;

/// <summary>How the outbox stands, for the operator.</summary>
/// <param name="Waiting">Messages still to be delivered, the claimed ones included.</param>
/// <param name="Failing">Those of them whose last attempt failed.</param>
/// <param name="GivenUp">Messages that nobody will try again.</param>
/// <param name="Oldest">When the oldest waiting message was written; null when none waits.</param>
public sealed record OutboxCounts(long Waiting, long Failing, long GivenUp, DateTimeOffset? Oldest);
