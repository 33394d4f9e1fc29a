using Deliberation.Mining.Heat;

namespace Deliberation.Mining.Tests.Heat;

/// <summary>Voices as of one evening, and the heat they make.</summary>
internal static class HeatCase
{
    /// <summary>20:00 on the community's clock.</summary>
    public static readonly DateTimeOffset AsOf = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static readonly HeatOptions Options = new();

    public static HeatDays Days => new(AsOf, Options);

    public static Voice Said(string resident, double daysAgo, int messages = 1, double weight = 1, double closeness = 1) =>
        new(resident, AsOf.AddDays(-daysAgo), weight, closeness, messages, "", false, 0);

    /// <summary>Residents of their own, the next one every so many days further back.</summary>
    public static Voice[] Neighbours(int count, double apart = 3, double weight = 1) => [.. Enumerable.Range(0, count).Select(i => Said($"n{i}", apart * i, weight: weight))];

    public static TopicHeat Compute(IReadOnlyCollection<Voice> voices, params SecondVoice[] seconds) => HeatFormula.Compute(voices, seconds, AsOf, Options);

    public static double HeatOf(IReadOnlyCollection<Voice> voices, params SecondVoice[] seconds) => Compute(voices, seconds).Value;
}
