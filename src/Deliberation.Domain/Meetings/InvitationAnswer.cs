namespace Deliberation.Domain.Meetings;

/// <summary>What one who is invited answered last.</summary>
/// <param name="SeatId">The seat.</param>
/// <param name="Attendance">Whether and how the person comes.</param>
/// <param name="Note">Public; may be empty.</param>
/// <param name="At">UTC.</param>
public sealed record InvitationAnswer(Guid SeatId, Attendance Attendance, string Note, DateTimeOffset At);

/// <summary>Whether and how somebody comes.</summary>
public enum Attendance
{
    /// <summary>来现场.</summary>
    OnSite,

    /// <summary>线上参加.</summary>
    Online,

    /// <summary>来不了.</summary>
    Declined,
}
