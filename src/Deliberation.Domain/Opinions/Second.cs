namespace Deliberation.Domain.Opinions;

/// <summary>附议: a resident says "me too" to an opinion instead of writing it again. A resident seconds an opinion at most once.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="OpinionId">The opinion seconded.</param>
/// <param name="ResidentKey">As in <see cref="Opinion"/>.</param>
/// <param name="Verification">How sure <paramref name="ResidentKey"/> is.</param>
/// <param name="SaidAt">UTC.</param>
/// <param name="CodeHash">The seconder's own inquiry code, so that the seconder too can follow and rate.</param>
public sealed record Second(Guid Id, Guid OpinionId, string ResidentKey, Verification Verification, DateTimeOffset SaidAt, string CodeHash);
