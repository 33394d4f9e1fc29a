namespace Deliberation.Mining.Heat;

/// <summary>Distinct residents: (Σ over days of that day's voices · freshness)^exponent. Each resident stands on the day of their first message and counts at most once.</summary>
internal static class ResidentsPart
{
    /// <summary>The scale of each voice before any discount: its weight, forced into 0–1.</summary>
    public static double[] Scales(IReadOnlyCollection<Voice> voices) => [.. voices.Select(voice => Unit(voice.Weight))];

    public static double Effective(SortedDictionary<int, double> perDay, HeatDays days) => perDay.Sum(day => day.Value * days.Freshness(day.Key));

    public static double Compute(double effective, HeatOptions options) => Math.Pow(effective, options.ResidentExponent);

    public static HeatPart Explain(IReadOnlyCollection<Voice> voices, double value, double effective, HeatDays days) =>
        new(HeatPartNames.Residents, value, new Dictionary<string, double>
        {
            ["residents"] = voices.Count,
            ["thisWeek"] = voices.Count(voice => days.Age(voice.At) < 7),
            ["thisMonth"] = voices.Count(voice => days.Age(voice.At) < 30),
            ["effective"] = effective,
        });

    /// <summary>Forces a figure into 0–1; what is not a number is 0.</summary>
    public static double Unit(double value) => value > 0 ? Math.Min(1, value) : 0;
}
