using Deliberation.Domain.Evaluations;

namespace Deliberation.Web.Pages.Rates;

/// <summary>A table of rates: a heading for its first column and its rows.</summary>
public sealed record RateTable(string First, IReadOnlyList<RateLine> Lines);

/// <summary>One row.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Rates">Its figures.</param>
/// <param name="Behind">The address that opens one of its figures.</param>
/// <param name="IsTotal">Whether it sums the rows above.</param>
public sealed record RateLine(string Name, ThreeRates Rates, Func<string, string> Behind, bool IsTotal = false)
{
    /// <summary>The three figures in the order of the columns.</summary>
    public IReadOnlyList<RateCell> Cells =>
    [
        new(Rates.ResponseRate, Rates.Responded, Rates.Received, 0, Behind("response")),
        new(Rates.SolvedRate, Rates.Outcome.Yes, Rates.Outcome.Answered, Rates.Outcome.Silent, Behind("solved")),
        new(Rates.SatisfiedRate, Rates.Outcome.Satisfied, Rates.Outcome.Answered, Rates.Outcome.Silent, Behind("satisfied")),
    ];
}

/// <summary>One figure of a table.</summary>
/// <param name="Value">0–1; null while there is nothing to divide by.</param>
/// <param name="Part">Above the line.</param>
/// <param name="Whole">Below the line.</param>
/// <param name="Silent">Residents who were asked and did not answer; in neither.</param>
/// <param name="Href">What is behind it.</param>
public sealed record RateCell(double? Value, int Part, int Whole, int Silent, string Href);
