namespace Deliberation.Mining.Heat;

/// <summary>Whole days of the community's clock. Ages are whole days so that voices of one day fade together.</summary>
internal sealed class HeatDays(DateTimeOffset asOf, HeatOptions options)
{
    private readonly int today = DayOf(asOf, options);

    public int Of(DateTimeOffset at) => Math.Min(today, DayOf(at, options));

    public int Age(int day) => today - day;

    public int Age(DateTimeOffset at) => Age(Of(at));

    /// <summary>Lasting + (1 − Lasting) · 2^(−age / half-life): from 1 down to Lasting.</summary>
    public double Freshness(int day) => options.Lasting + (1 - options.Lasting) * Fading(day);

    /// <summary>2^(−age / half-life): from 1 down to 0.</summary>
    public double Fading(int day) => Math.Pow(2, -Age(day) / options.HalfLifeDays);

    private static int DayOf(DateTimeOffset at, HeatOptions options) => (int)Math.Floor((at.UtcTicks + (double)options.ClockOffset.Ticks) / TimeSpan.TicksPerDay);
}
