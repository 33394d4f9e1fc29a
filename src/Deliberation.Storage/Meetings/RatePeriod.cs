namespace Deliberation.Storage.Meetings;

/// <summary>The days that rates are counted over, in the community's time, both included; null for no bound.</summary>
public sealed record RatePeriod(DateOnly? First, DateOnly? Last)
{
    /// <summary>Everything.</summary>
    public static RatePeriod All { get; } = new(null, null);

    /// <summary>The month that a day is in.</summary>
    public static RatePeriod MonthOf(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new(first, first.AddMonths(1).AddDays(-1));
    }
}
