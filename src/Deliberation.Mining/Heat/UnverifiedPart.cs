namespace Deliberation.Mining.Heat;

/// <summary>
/// Unverified: of the unverified voices of one wave (noon to noon), with sum S, only g(S) counts: S up to the allowance a, a + ln(1 + S − a) beyond it.
/// g grows with S, so one more voice never takes anything away, but a wave of throw-away accounts adds little. The parts for spread and urgency are held to the same measure.
/// </summary>
internal static class UnverifiedPart
{
    /// <summary>Voices summed by day, with or without the discount. With it, unverified voices stand on the day on which their wave began.</summary>
    public static SortedDictionary<int, double> Sum(IReadOnlyCollection<Voice> voices, double[] scales, HeatDays days, HeatOptions options, bool discounted)
    {
        var sums = new SortedDictionary<int, double>();
        var waves = new SortedDictionary<int, double>();
        foreach (var (voice, scale) in voices.Zip(scales))
        {
            if (discounted && IsUnverified(voice, options))
                Add(waves, HeatDays.WaveOf(voice.At, options), scale);
            else
                Add(sums, days.Of(voice.At), scale);
        }
        foreach (var (wave, sum) in waves)
            Add(sums, days.NotLater(wave), Counted(sum, options));
        return sums;

        static void Add(SortedDictionary<int, double> to, int day, double value) => to[day] = to.GetValueOrDefault(day) + value;
    }

    /// <summary>g(S).</summary>
    public static double Counted(double sum, HeatOptions options) =>
        sum <= options.UnverifiedPerDay ? sum : options.UnverifiedPerDay + Math.Log(1 + sum - options.UnverifiedPerDay);

    public static HeatPart Explain(IReadOnlyCollection<Voice> voices, double[] scales, double value, HeatOptions options)
    {
        var waves = voices.Zip(scales).Where(pair => IsUnverified(pair.First, options)).GroupBy(pair => HeatDays.WaveOf(pair.First.At, options))
            .Select(wave => (Voices: wave.Count(), Sum: wave.Sum(pair => pair.Second))).ToList();
        return new(HeatPartNames.Unverified, Math.Min(0, value), new Dictionary<string, double>
        {
            ["most"] = waves.Count == 0 ? 0 : waves.Max(wave => wave.Voices),
            ["days"] = waves.Count(wave => wave.Sum > options.UnverifiedPerDay),
        });
    }

    public static bool IsUnverified(Voice voice, HeatOptions options) => !(voice.Weight >= options.UnverifiedBelow);
}
