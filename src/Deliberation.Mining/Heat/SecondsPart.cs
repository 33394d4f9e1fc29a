namespace Deliberation.Mining.Heat;

/// <summary>Seconds: weight · ln(1 + min(cap, Σ fresh seconders + Σ fresh supports)). Of each resident only the best supported message counts.</summary>
internal static class SecondsPart
{
    public static HeatPart Compute(IReadOnlyCollection<Voice> voices, IReadOnlyCollection<SecondVoice> seconds, HeatDays days, HeatOptions options)
    {
        var sum = seconds.Sum(second => ResidentsPart.Unit(second.Weight) * days.Freshness(days.Of(second.At)))
            + voices.Sum(voice => Math.Max(0.0, voice.Supports) * days.Freshness(days.Of(voice.At)));
        return new(HeatPartNames.Seconds, options.SecondsWeight * Math.Log(1 + Math.Min(options.SecondsCap, sum)), new Dictionary<string, double>
        {
            ["seconders"] = seconds.Count,
            ["supports"] = voices.Sum(voice => Math.Max(0.0, voice.Supports)),
        });
    }
}
