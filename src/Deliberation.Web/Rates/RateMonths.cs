using System.Globalization;
using Deliberation.Storage.Meetings;

namespace Deliberation.Web.Rates;

/// <summary>Months as addresses name them: <c>2026-05</c>.</summary>
public static class RateMonths
{
    /// <summary>The month; all time for anything else.</summary>
    public static RatePeriod Period(string? month) => Read(month) is { } day ? RatePeriod.MonthOf(day) : RatePeriod.All;

    /// <summary>The first day of the month; null for anything else.</summary>
    public static DateOnly? Read(string? month) =>
        DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string Name(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The months from the latest back, at most so many, none before the first.</summary>
    public static IReadOnlyList<DateOnly> Back(DateOnly latest, DateOnly first, int most)
    {
        var months = new List<DateOnly>();
        for (var month = new DateOnly(latest.Year, latest.Month, 1); months.Count < most && month >= new DateOnly(first.Year, first.Month, 1); month = month.AddMonths(-1))
            months.Add(month);
        return months;
    }
}
