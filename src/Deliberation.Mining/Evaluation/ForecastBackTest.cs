using Deliberation.Mining.Forecast;

namespace Deliberation.Mining.Evaluation;

/// <summary>
/// Puts a forecast to the test on weeks that are known: at each week of a series the next weeks are foretold from those before it and compared with what came
/// (rolling origin). Weeks at which nothing was said for long are no test: everyone foretells silence there.
/// </summary>
/// <param name="forecast">What is tested.</param>
/// <param name="ahead">Weeks that are foretold as one sum.</param>
public sealed class ForecastBackTest(IWeeklyForecast forecast, int ahead = 2)
{
    /// <summary>A series is foretold only while at least one of this many last weeks has a count.</summary>
    public const int ActiveWeeks = 8;

    private double _absolute, _square, _width;
    private int _inside;

    /// <summary>Number of foretellings.</summary>
    public int Count { get; private set; }

    /// <summary>Mean distance between the median foretold and what came.</summary>
    public double MeanAbsoluteError => _absolute / Count;

    /// <summary>Root of the mean squared distance between the mean foretold and what came.</summary>
    public double RootMeanSquareError => Math.Sqrt(_square / Count);

    /// <summary>Share of the cases that came within the interval, 0–1.</summary>
    public double Coverage => (double)_inside / Count;

    /// <summary>Mean width of the interval.</summary>
    public double Width => _width / Count;

    /// <summary>Adds a series.</summary>
    /// <param name="weeks">Counts, earliest first.</param>
    /// <param name="from">Weeks known before the first foretelling.</param>
    public void Add(IReadOnlyList<int> weeks, int from)
    {
        for (var origin = from; origin + ahead <= weeks.Count; origin++)
        {
            int[] known = [.. weeks.Take(origin)];
            if (known.TakeLast(ActiveWeeks).All(count => count == 0))
                continue;
            var (foretold, came) = (forecast.Next(known, ahead), weeks.Skip(origin).Take(ahead).Sum());
            Count++;
            _absolute += Math.Abs(foretold.Median - came);
            _square += (foretold.Expected - came) * (foretold.Expected - came);
            _inside += came >= foretold.Low && came <= foretold.High ? 1 : 0;
            _width += foretold.High - foretold.Low;
        }
    }
}
