namespace Deliberation.Storage.Outbox;

/// <summary>A message claimed by a worker.</summary>
/// <param name="Seq">Its number; a receiver that must not act twice remembers it.</param>
/// <param name="Kind">What it tells, for example <c>opinion.submitted</c>.</param>
/// <param name="Payload">JSON.</param>
/// <param name="At">When it was written, UTC.</param>
/// <param name="Attempts">Which attempt this is, from 1; also the token of the claim.</param>
public sealed record OutboxMessage(long Seq, string Kind, string Payload, DateTimeOffset At, int Attempts);
