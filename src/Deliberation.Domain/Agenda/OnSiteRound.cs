namespace Deliberation.Domain.Agenda;

/// <summary>现场评估: the round on paper, entered by staff.</summary>
/// <param name="HeldOn">The day, in the community's time.</param>
/// <param name="Attendance">Everyone who was in the room.</param>
/// <param name="Sheets">The sheets handed in; at most one for each person present.</param>
public sealed record OnSiteRound(DateOnly HeldOn, IReadOnlyList<Attendee> Attendance, IReadOnlyList<ScoreSheet> Sheets);

/// <summary>Somebody who was in the room.</summary>
/// <param name="Name">As on the list of those present; 1–40 characters.</param>
/// <param name="Group">The stakeholder group; 1–40 characters.</param>
/// <param name="ScorerId">Who it is among those asked online; null when none of them. Who was in the room counts there, and not online as well.</param>
public sealed record Attendee(string Name, string Group, Guid? ScorerId = null);
