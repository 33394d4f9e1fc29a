namespace Deliberation.Mining.Heat;

/// <summary>A topic's heat day by day without gaps, and where it is going.</summary>
/// <param name="Days">One for each day, earliest first; empty when nothing is known.</param>
/// <param name="Direction">Today against <see cref="Window"/> days before.</param>
public sealed record HeatTrend(IReadOnlyList<DayHeat> Days, HeatDirection Direction)
{
    /// <summary>
    /// Days between the two heats that are compared. By itself a fresh heat loses less than a tenth in one week and more in two (half-life 30 days), so a topic that fell silent two weeks ago is cooling.
    /// </summary>
    public const int Window = 14;

    /// <summary>A change counts from this share of the earlier heat on.</summary>
    public const double Share = 0.1;

    /// <summary>A change smaller than this is not seen: heats are shown with one decimal.</summary>
    public const double Least = 0.1;

    /// <summary>Fills the days between the known ones with the value before, up to today, and compares.</summary>
    /// <param name="known">Any days, earliest first, each once; days after <paramref name="today"/> are left out.</param>
    /// <param name="first">Day of the topic's first opinion: before it the heat was 0.</param>
    /// <param name="today">Last day of the trend.</param>
    public static HeatTrend Of(IReadOnlyList<DayHeat> known, DateOnly first, DateOnly today)
    {
        var days = new List<DayHeat>();
        foreach (var heat in known.Where(heat => heat.Day <= today))
        {
            Fill(heat.Day.AddDays(-1));
            days.Add(heat);
        }
        Fill(today);
        if (days.Count == 0)
            return new HeatTrend([], HeatDirection.Steady);
        var (now, before) = (days[^1].Heat, days.Count > Window ? days[^(Window + 1)].Heat : first > today.AddDays(-Window) ? 0 : days[0].Heat);
        return new HeatTrend(days, Math.Abs(now - before) < Math.Max(Least, Share * before) ? HeatDirection.Steady : now > before ? HeatDirection.Rising : HeatDirection.Cooling);

        void Fill(DateOnly to)
        {
            while (days.Count > 0 && days[^1].Day < to)
                days.Add(days[^1] with { Day = days[^1].Day.AddDays(1) });
        }
    }

    /// <summary>The last days of it; the direction stays.</summary>
    public HeatTrend Last(int days) => this with { Days = [.. Days.TakeLast(days)] };
}
