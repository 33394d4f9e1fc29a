namespace Deliberation.Mining.Heat;

/// <summary>Urgency: weight · ln(1 + Σ fresh voices that hold an urgent phrase).</summary>
internal static class UrgencyPart
{
    public static HeatPart Compute(IReadOnlyCollection<Voice> voices, HeatDays days, HeatOptions options)
    {
        var urgent = voices.Where(voice => voice.Urgent).ToList();
        var sum = urgent.Sum(voice => ResidentsPart.Unit(voice.Weight) * days.Freshness(days.Of(voice.At)));
        return new(HeatPartNames.Urgency, options.UrgencyWeight * Math.Log(1 + sum), new Dictionary<string, double> { ["residents"] = urgent.Count });
    }
}
