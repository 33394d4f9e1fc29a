using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;

namespace Deliberation.Storage.Meetings;

/// <summary>A meeting as lists show it.</summary>
/// <param name="Id">Key of the meeting.</param>
/// <param name="CommunityId">Its community.</param>
/// <param name="TopicId">The topic it was proposed from.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Place">Where; may be empty.</param>
/// <param name="Category">Category code; null when unsure.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="DecisionReason">Public reason of the latest decision on the proposal; empty while undecided.</param>
/// <param name="PostponedUntil">Until when it waits; null when it does not.</param>
/// <param name="Residents">Distinct residents behind it when it was proposed.</param>
/// <param name="StartsAt">When the meeting is held, UTC; null before it is convened.</param>
/// <param name="HeldAt">The room; empty before it is convened.</param>
/// <param name="FacilitatorId">Account of the facilitator; null before it is convened.</param>
/// <param name="HasMinutes">Whether minutes are published.</param>
/// <param name="Measures">Number of measures of the plan.</param>
/// <param name="MeasuresDone">Number of those done.</param>
/// <param name="NextDue">The earliest day of a measure not done; null when there is none.</param>
/// <param name="EvaluationDue">The last day for residents to answer; null before they are asked.</param>
/// <param name="Count">The residents' answers of the latest round.</param>
/// <param name="Reopenings">How often it was reopened.</param>
/// <param name="Version">Number of its events.</param>
/// <param name="ChangedAt">When the latest of them happened, UTC.</param>
/// <param name="MergedInto">The item it is part of; null when it stands by itself.</param>
public sealed record MeetingRow(
    Guid Id,
    string CommunityId,
    long TopicId,
    string Title,
    string Place,
    string? Category,
    MeetingStage Stage,
    string DecisionReason,
    DateOnly? PostponedUntil,
    int Residents,
    DateTimeOffset? StartsAt,
    string HeldAt,
    Guid? FacilitatorId,
    bool HasMinutes,
    int Measures,
    int MeasuresDone,
    DateOnly? NextDue,
    DateOnly? EvaluationDue,
    OutcomeCount Count,
    int Reopenings,
    long Version,
    DateTimeOffset ChangedAt,
    Guid? MergedInto)
{
    /// <summary>Objections to the minutes that nobody has answered.</summary>
    public int OpenObjections { get; init; }

    /// <summary>The last day to score the proposal online; null while nobody was asked to.</summary>
    public DateOnly? ScoreUntil { get; init; }
}
