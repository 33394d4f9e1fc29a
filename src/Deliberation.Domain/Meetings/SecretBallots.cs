namespace Deliberation.Domain.Meetings;

/// <summary>What happens to the urn of a secret motion, which is no part of the log.</summary>
/// <param name="Motion">The motion.</param>
/// <param name="Added">Ballots thrown in, without a hint of whose they are; none: the urn is emptied, because the vote is over.</param>
public sealed record SecretBallots(int Motion, IReadOnlyList<VoteChoice> Added);
