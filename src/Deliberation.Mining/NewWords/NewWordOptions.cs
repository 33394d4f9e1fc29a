namespace Deliberation.Mining.NewWords;

/// <summary>When a string of characters is proposed as a word.</summary>
public sealed record NewWordOptions
{
    /// <summary>Fewer distinct residents make no word; never below 3, so that nobody's private matter is proposed.</summary>
    public int LeastResidents { get; init; } = 3;

    /// <summary>The least <see cref="NewWord.Cohesion"/>.</summary>
    public double LeastCohesion { get; init; } = 0.3;

    /// <summary>The least <see cref="NewWord.Freedom"/>, in bits.</summary>
    public double LeastFreedom { get; init; } = 1.5;

    /// <summary>Strings that are counted at a time; the rarest are forgotten when there are more. Bounds the memory.</summary>
    public int MostTracked { get; init; } = 400_000;

    /// <summary>Strings whose neighbours are looked at.</summary>
    public int MostCandidates { get; init; } = 20_000;
}
