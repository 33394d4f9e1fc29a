using Deliberation.Domain.Meetings;
using Deliberation.Domain.Plans;

namespace Deliberation.Storage.Meetings;

/// <summary>A measure as the desk and its owner list it.</summary>
/// <param name="MeetingId">The meeting whose plan it is in.</param>
/// <param name="MeetingTitle">What that meeting is about.</param>
/// <param name="Stage">Where the meeting stands.</param>
/// <param name="Id">The measure.</param>
/// <param name="Title">What is done.</param>
/// <param name="UnitId">Its owner.</param>
/// <param name="Unit">The owner's name.</param>
/// <param name="Due">Last day.</param>
/// <param name="Done">Whether it is finished.</param>
/// <param name="LastReport">What the owner reported last; empty when nothing.</param>
/// <param name="LastReportAt">When, UTC; null when nothing was reported.</param>
/// <param name="ExtensionUntil">More time asked for and not decided on; null when none is.</param>
/// <param name="OpenFlags">Flags of the supervision group that nobody answered.</param>
/// <param name="Escalation">How far up it was escalated for its last day; null when it was not.</param>
public sealed record MeasureRow(
    Guid MeetingId,
    string MeetingTitle,
    MeetingStage Stage,
    Guid Id,
    string Title,
    string UnitId,
    string Unit,
    DateOnly Due,
    bool Done,
    string LastReport,
    DateTimeOffset? LastReportAt,
    DateOnly? ExtensionUntil,
    int OpenFlags,
    ReminderKind? Escalation);
