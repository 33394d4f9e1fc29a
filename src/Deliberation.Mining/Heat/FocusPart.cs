namespace Deliberation.Mining.Heat;

/// <summary>Focus: each voice is scaled by its closeness to the topic, fixed when it joined, so that a loose gathering of different matters is not taken for one.</summary>
internal static class FocusPart
{
    public static double[] Scale(IReadOnlyCollection<Voice> voices, double[] scales) => [.. voices.Select((voice, i) => scales[i] * ResidentsPart.Unit(voice.Closeness))];

    public static HeatPart Explain(IReadOnlyCollection<Voice> voices, double value) =>
        new(HeatPartNames.Focus, Math.Min(0, value), new Dictionary<string, double> { ["closeness"] = voices.Count == 0 ? 1 : voices.Average(voice => ResidentsPart.Unit(voice.Closeness)) });
}
