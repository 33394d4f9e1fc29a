namespace Deliberation.Mining.Heat;

/// <summary>
/// Loudest: a resident with n messages on the topic keeps max(floor, from ÷ n) of their own voice. Nobody else's voice is touched, so a flood neither lifts a topic nor drowns the neighbours in it.
/// </summary>
internal static class LoudestPart
{
    public static double[] Scale(IReadOnlyCollection<Voice> voices, double[] scales, HeatOptions options) =>
        [.. voices.Select((voice, i) => scales[i] * Kept(voice.Messages, options))];

    public static double Kept(int messages, HeatOptions options) => messages <= options.LoudFrom ? 1 : Math.Max(options.LoudFloor, (double)options.LoudFrom / messages);

    public static HeatPart Explain(IReadOnlyCollection<Voice> voices, double value)
    {
        var loudest = voices.Count == 0 ? 0 : voices.Max(voice => voice.Messages);
        var all = voices.Sum(voice => (long)voice.Messages);
        return new(HeatPartNames.Loudest, Math.Min(0, value), new Dictionary<string, double> { ["messages"] = loudest, ["share"] = all == 0 ? 0 : (double)loudest / all });
    }
}
