namespace Deliberation.Domain.Evaluations;

/// <summary>The answers of the residents behind an item. Who did not answer is counted apart, never as content.</summary>
/// <param name="Asked">Voices asked.</param>
/// <param name="Yes">Answered "solved".</param>
/// <param name="Partly">Answered "partly".</param>
/// <param name="No">Answered "not solved".</param>
/// <param name="Satisfied">Answers with <see cref="OutcomeRating.Satisfied"/>.</param>
public sealed record OutcomeCount(int Asked, int Yes, int Partly, int No, int Satisfied)
{
    /// <summary>How many answered.</summary>
    public int Answered => Yes + Partly + No;

    /// <summary>How many did not.</summary>
    public int Silent => Asked - Answered;

    /// <summary>The item is reopened when at least this share of the answers says "not solved".</summary>
    public const double ReopenShare = 0.3;

    /// <summary>Whether the answers reopen the item.</summary>
    public bool Reopens => Answered > 0 && No >= ReopenShare * Answered;

    /// <summary>Counts the ratings of one evaluation.</summary>
    public static OutcomeCount Of(int asked, IReadOnlyCollection<OutcomeRating> ratings) => new(
        asked,
        ratings.Count(r => r.Solved == Solved.Yes),
        ratings.Count(r => r.Solved == Solved.Partly),
        ratings.Count(r => r.Solved == Solved.No),
        ratings.Count(r => r.Satisfied));
}
