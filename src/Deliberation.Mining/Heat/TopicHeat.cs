namespace Deliberation.Mining.Heat;

/// <summary>How hot a topic is, as a sum of named parts.</summary>
/// <param name="Value">Sum of the parts, at least 0.</param>
/// <param name="Parts">All parts in a fixed order, also those that are 0; discounts are negative.</param>
public sealed record TopicHeat(double Value, IReadOnlyList<HeatPart> Parts);

/// <summary>One part of a heat with the counts behind it.</summary>
/// <param name="Name">One of <see cref="HeatPartNames"/>.</param>
/// <param name="Value">What it adds to the heat; a discount is negative or 0.</param>
/// <param name="Facts">Counts that explain the value, by stable name (see <see cref="HeatPartNames"/>).</param>
public sealed record HeatPart(string Name, double Value, IReadOnlyDictionary<string, double> Facts);

/// <summary>Stable names of the heat's parts, in the order in which they are listed.</summary>
public static class HeatPartNames
{
    /// <summary>Distinct residents. Facts: residents, thisWeek, thisMonth, effective.</summary>
    public const string Residents = "residents";

    /// <summary>Most residents within one window. Facts: most, days, expected, endedDaysAgo.</summary>
    public const string Burst = "burst";

    /// <summary>Seconds and supports. Facts: seconders, supports.</summary>
    public const string Seconds = "seconds";

    /// <summary>Spread over buildings or estates. Facts: buildings.</summary>
    public const string Spread = "spread";

    /// <summary>Residents who reported something urgent. Facts: residents.</summary>
    public const string Urgency = "urgency";

    /// <summary>Discount for voices far from the topic's centre. Facts: closeness (mean, 0–1).</summary>
    public const string Focus = "focus";

    /// <summary>Discount on the own voice of residents who write again and again. Facts: messages and share of the loudest.</summary>
    public const string Loudest = "loudest";

    /// <summary>Discount for many unverified voices on one day. Facts: most (voices on one day), days (discounted).</summary>
    public const string Unverified = "unverified";
}
