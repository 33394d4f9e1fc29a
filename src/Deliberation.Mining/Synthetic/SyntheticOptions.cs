namespace Deliberation.Mining.Synthetic;

/// <summary>What a made-up community is like. The defaults follow what public civic message boards look like: most matters are one person's, a few are everybody's.</summary>
public sealed record SyntheticOptions
{
    /// <summary>Number of opinions, at least 1.</summary>
    public required int Opinions { get; init; }

    /// <summary>Where chance starts; equal seeds give equal opinions. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Share of opinions that belong to no issue, 0–1. Default 0.4.</summary>
    public double Alone { get; init; } = 0.4;

    /// <summary>Opinions for each issue on the average, at least 1. Default 30.</summary>
    public int PerIssue { get; init; } = 30;

    /// <summary>Exponent of Zipf's law for the sizes of issues: the k-th issue has a share in proportion to k^−x. Default 0.9.</summary>
    public double IssueExponent { get; init; } = 0.9;

    /// <summary>Share of an issue's opinions that are its form letter, slightly changed, 0–1. Default 0.04.</summary>
    public double Copies { get; init; } = 0.04;

    /// <summary>One issue in so many is a flood: one person writes most of it. Default 60.</summary>
    public int FloodEvery { get; init; } = 60;

    /// <summary>Share of a flood that its one person writes, 0–1. Default 0.85.</summary>
    public double FloodShare { get; init; } = 0.85;

    /// <summary>Opinions for each resident on the average, at least 1. Default 2.5.</summary>
    public double PerResident { get; init; } = 2.5;

    /// <summary>Median length of a body in UTF-16 units. Default 200.</summary>
    public double MedianLength { get; init; } = 200;

    /// <summary>Standard deviation of the logarithm of the length; with 0.95 one body in a hundred is nine times the median. Default 0.95.</summary>
    public double LengthSpread { get; init; } = 0.95;

    /// <summary>Time of the first opinion. Default 2024-01-01, midnight in China.</summary>
    public DateTimeOffset Start { get; init; } = new(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));

    /// <summary>Days from the first opinion to the last. Default 1,000.</summary>
    public int Days { get; init; } = 1_000;
}
