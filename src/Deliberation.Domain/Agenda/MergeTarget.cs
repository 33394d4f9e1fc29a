using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Agenda;

/// <summary>The item that another one is, or is to be, part of.</summary>
/// <param name="Id">The item.</param>
/// <param name="CommunityId">Where it belongs.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Stage">Where it stands.</param>
public sealed record MergeTarget(Guid Id, string CommunityId, string Title, MeetingStage Stage)
{
    /// <summary>Whether work on it goes on, on its own account.</summary>
    public bool IsOpen => Stage is not (MeetingStage.None or MeetingStage.Rejected or MeetingStage.Answered or MeetingStage.Merged);
}
