namespace Deliberation.Storage.Audit;

/// <summary>Who did what to whom, for the supervision group. Never holds personal data: ids and codes only.</summary>
/// <param name="CommunityId">Where; null for an act above a community.</param>
/// <param name="ActorId">The account; null for a visitor or the system.</param>
/// <param name="Action">Stable code, <c>area.verb</c> in lower-case kebab form.</param>
/// <param name="Subject">What it was done to, for example <c>opinion/ID</c>.</param>
/// <param name="At">UTC.</param>
/// <param name="Details">More, without personal data; empty when there is none.</param>
public sealed record AuditEntry(string? CommunityId, Guid? ActorId, string Action, string Subject, DateTimeOffset At, string Details = "");
