namespace Deliberation.Mining.Heat;

/// <summary>
/// Unverified: of the unverified voices of one day, with sum S, only g(S) counts: S up to the allowance a, a + ln(1 + S − a) beyond it.
/// g grows with S, so one more voice never takes anything away, but a wave of throw-away accounts adds little.
/// </summary>
internal static class UnverifiedPart
{
    /// <summary>Voices summed by day, with or without the discount.</summary>
    public static SortedDictionary<int, double> Sum(IReadOnlyCollection<Voice> voices, double[] scales, HeatDays days, HeatOptions options, bool discounted)
    {
        var verified = new SortedDictionary<int, double>();
        var unverified = new SortedDictionary<int, double>();
        foreach (var (voice, scale) in voices.Zip(scales))
        {
            var (sums, day) = (IsUnverified(voice, options) ? unverified : verified, days.Of(voice.At));
            sums[day] = sums.GetValueOrDefault(day) + scale;
        }
        foreach (var (day, sum) in unverified)
            verified[day] = verified.GetValueOrDefault(day) + (discounted ? Counted(sum, options) : sum);
        return verified;
    }

    public static double Counted(double sum, HeatOptions options) =>
        sum <= options.UnverifiedPerDay ? sum : options.UnverifiedPerDay + Math.Log(1 + sum - options.UnverifiedPerDay);

    public static HeatPart Explain(IReadOnlyCollection<Voice> voices, double[] scales, double value, HeatDays days, HeatOptions options)
    {
        var waves = voices.Zip(scales).Where(pair => IsUnverified(pair.First, options)).GroupBy(pair => days.Of(pair.First.At))
            .Select(day => (Voices: day.Count(), Sum: day.Sum(pair => pair.Second))).ToList();
        return new(HeatPartNames.Unverified, Math.Min(0, value), new Dictionary<string, double>
        {
            ["most"] = waves.Count == 0 ? 0 : waves.Max(wave => wave.Voices),
            ["days"] = waves.Count(wave => wave.Sum > options.UnverifiedPerDay),
        });
    }

    private static bool IsUnverified(Voice voice, HeatOptions options) => !(voice.Weight >= options.UnverifiedBelow);
}
