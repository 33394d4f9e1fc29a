namespace Deliberation.Domain.Evaluations;

/// <summary>跟踪评价: one round of asking everyone behind the item.</summary>
/// <param name="Asked">The residents asked, each once, under their names in this meeting.</param>
/// <param name="Due">The last day to answer, in the community's time.</param>
/// <param name="Ratings">The latest rating of each voice that answered.</param>
public sealed record TrackingEvaluation(IReadOnlyList<Guid> Asked, DateOnly Due, IReadOnlyList<OutcomeRating> Ratings)
{
    /// <summary>How long residents have to answer, in working days.</summary>
    public const int WindowWorkingDays = 10;

    /// <summary>The answers so far.</summary>
    public OutcomeCount Count => OutcomeCount.Of(Asked.Count, Ratings);

    /// <summary>The round with a rating added; a voice's later rating replaces its earlier one.</summary>
    public TrackingEvaluation With(OutcomeRating rating) =>
        this with { Ratings = [.. Ratings.Where(r => r.VoiceId != rating.VoiceId), rating] };
}
