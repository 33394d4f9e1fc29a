namespace Deliberation.Domain.Evaluations;

/// <summary>
/// 三率. Response = opinions responded to ÷ opinions received; solved = answers "solved" ÷ answers;
/// satisfied = satisfied answers ÷ answers. A rate is null while its denominator is 0. Residents who did not answer are
/// in neither solved nor satisfied; their number is shown beside them.
/// </summary>
/// <param name="Received">Opinions received.</param>
/// <param name="Responded">Opinions that were replied to, whose danger was closed, or whose topic got a public decision.</param>
/// <param name="Outcome">All answers of all evaluations.</param>
public sealed record ThreeRates(int Received, int Responded, OutcomeCount Outcome)
{
    /// <summary>响应率, 0–1.</summary>
    public double? ResponseRate => Ratio(Responded, Received);

    /// <summary>解决率, 0–1.</summary>
    public double? SolvedRate => Ratio(Outcome.Yes, Outcome.Answered);

    /// <summary>满意率, 0–1.</summary>
    public double? SatisfiedRate => Ratio(Outcome.Satisfied, Outcome.Answered);

    private static double? Ratio(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
