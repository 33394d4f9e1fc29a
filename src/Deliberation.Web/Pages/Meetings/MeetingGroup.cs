using Deliberation.Domain.Meetings;

namespace Deliberation.Web.Pages.Meetings;

/// <summary>Stages that are listed together.</summary>
/// <param name="Key">In the address and in the keys of its texts.</param>
/// <param name="Stages">Which belong to it.</param>
public sealed record MeetingGroup(string Key, IReadOnlyCollection<MeetingStage> Stages)
{
    /// <summary>In the order that they are listed; every stage a meeting can have is in one of them.</summary>
    public static IReadOnlyList<MeetingGroup> All { get; } =
    [
        new("discussed", [MeetingStage.Proposed, MeetingStage.UnderEvaluation, MeetingStage.Accepted, MeetingStage.Scheduled, MeetingStage.InSession, MeetingStage.Adjourned, MeetingStage.MinutesOpen]),
        new("planned", [MeetingStage.Planned]),
        new("tracked", [MeetingStage.Tracking, MeetingStage.Evaluating, MeetingStage.Reopened]),
        new("solved", [MeetingStage.Answered]),
        new("declined", [MeetingStage.Rejected, MeetingStage.Postponed, MeetingStage.Merged]),
    ];
}
