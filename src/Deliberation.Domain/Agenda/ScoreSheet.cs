namespace Deliberation.Domain.Agenda;

/// <summary>What one person scored, online or on paper in the room.</summary>
/// <param name="ScorerId">Who scored online, under a name of this meeting; null for a sheet of the room, which is anonymous.</param>
/// <param name="Group">The stakeholder group.</param>
/// <param name="Scores">The four scores.</param>
/// <param name="Comment">Public, without a name; at most 500 characters; may be empty.</param>
public sealed record ScoreSheet(Guid? ScorerId, string Group, Scores Scores, string Comment);
