using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;

namespace Deliberation.Web.Results;

/// <summary>An item that came to an end, with what others can learn from it.</summary>
/// <param name="Id">The meeting.</param>
/// <param name="Version">The version that this was read at.</param>
/// <param name="TopicId">The topic it was proposed from.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Place">Where; may be empty.</param>
/// <param name="Category">Category code; null when unsure.</param>
/// <param name="Stage">How it ended.</param>
/// <param name="EndedAt">When, UTC.</param>
/// <param name="Reason">Public reason of the decision on it.</param>
/// <param name="Measures">What was done, in the order of the plan.</param>
/// <param name="Outcome">What the residents said; null when they were not asked.</param>
/// <param name="Scores">Means of the three scores; null without an answer.</param>
/// <param name="Lesson">What staff wrote down for the next such item; may be empty.</param>
public sealed record PastItem(
    Guid Id,
    long Version,
    long TopicId,
    string Title,
    string Place,
    string? Category,
    MeetingStage Stage,
    DateTimeOffset EndedAt,
    string Reason,
    IReadOnlyList<string> Measures,
    OutcomeCount? Outcome,
    MeanScores? Scores,
    string Lesson)
{
    public static PastItem Of(Meeting meeting) => new(
        meeting.Id,
        meeting.Version,
        meeting.TopicId,
        meeting.Title,
        meeting.Place,
        meeting.Category,
        meeting.Stage,
        meeting.ChangedAt,
        meeting.DecisionReason,
        [.. meeting.Measures.Select(state => state.Measure.Title)],
        meeting.Evaluation?.Count,
        meeting.Evaluation is { Ratings: { Count: > 0 } ratings }
            ? new(ratings.Average(r => r.Meeting), ratings.Average(r => r.Result), ratings.Average(r => r.Service))
            : null,
        meeting.Lesson);
}

/// <summary>Means of the residents' scores, 1–5.</summary>
public sealed record MeanScores(double Meeting, double Result, double Service);

/// <summary>A past item that is like another, and why.</summary>
/// <param name="Item">The past item.</param>
/// <param name="SameTopic">Whether it came from the same topic.</param>
/// <param name="SamePlace">Whether both name the same place.</param>
/// <param name="Words">Words that both speak of, the strongest first.</param>
public sealed record SimilarPast(PastItem Item, bool SameTopic, bool SamePlace, IReadOnlyList<string> Words);
