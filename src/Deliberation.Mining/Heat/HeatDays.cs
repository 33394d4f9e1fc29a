namespace Deliberation.Mining.Heat;

/// <summary>Whole days of the community's clock. Ages are whole days so that voices of one day fade together.</summary>
internal sealed class HeatDays(DateTimeOffset asOf, HeatOptions options)
{
    private readonly int today = DayOf(asOf, options, 0);

    /// <summary>The day of a voice; one that is dated later than the moment stands on its day.</summary>
    public int Of(DateTimeOffset at) => NotLater(DayOf(at, options, 0));

    /// <summary>The day on which the voice's wave begins. Waves are cut at noon, so that one night is one wave; the real date counts, so that waiting never changes which voices meet in one.</summary>
    public static int WaveOf(DateTimeOffset at, HeatOptions options) => DayOf(at, options, TimeSpan.TicksPerDay / 2);

    public int NotLater(int day) => Math.Min(today, day);

    public int Age(int day) => today - day;

    public int Age(DateTimeOffset at) => Age(Of(at));

    /// <summary>Lasting + (1 − Lasting) · 2^(−age / half-life): from 1 down to Lasting.</summary>
    public double Freshness(int day) => options.Lasting + (1 - options.Lasting) * Fading(day);

    /// <summary>2^(−age / half-life): from 1 down to 0.</summary>
    public double Fading(int day) => Math.Pow(2, -Age(day) / options.HalfLifeDays);

    private static int DayOf(DateTimeOffset at, HeatOptions options, long cut) => (int)((at.UtcTicks + options.ClockOffset.Ticks - cut) / TimeSpan.TicksPerDay);
}
