namespace Deliberation.Mining.Heat;

/// <summary>Urgency: weight · ln(1 + Σ fresh voices that hold an urgent phrase), of unverified ones only what <see cref="UnverifiedPart"/> counts.</summary>
internal static class UrgencyPart
{
    public static HeatPart Compute(IReadOnlyCollection<Voice> voices, HeatDays days, HeatOptions options)
    {
        var urgent = voices.Where(voice => voice.Urgent).ToList();
        var sum = ResidentsPart.Effective(UnverifiedPart.Sum(urgent, ResidentsPart.Scales(urgent), days, options, discounted: true), days);
        return new(HeatPartNames.Urgency, options.UrgencyWeight * Math.Log(1 + sum), new Dictionary<string, double> { ["residents"] = urgent.Count });
    }
}
