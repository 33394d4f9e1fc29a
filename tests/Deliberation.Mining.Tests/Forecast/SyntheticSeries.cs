namespace Deliberation.Mining.Tests.Forecast;

/// <summary>Weekly counts made up from a known rate, with a seed.</summary>
internal static class SyntheticSeries
{
    public static IEnumerable<int[]> Make(int count, bool bursts)
    {
        var random = new Random(7);
        for (var i = 0; i < count; i++)
        {
            var level = new[] { 0.3, 1, 3 }[i % 3];
            yield return [.. Enumerable.Range(0, 40).Select(week => Poisson(bursts ? 0.2 + 6 * level * Math.Pow(0.7, week % 20) : level, random))];
        }
    }

    private static int Poisson(double rate, Random random)
    {
        var (count, term, draw) = (0, Math.Exp(-rate), random.NextDouble());
        for (var sum = term; draw > sum; sum += term)
            term *= rate / ++count;
        return count;
    }
}
