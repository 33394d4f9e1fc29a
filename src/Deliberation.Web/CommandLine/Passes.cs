namespace Deliberation.Web.CommandLine;

/// <summary>Times work that takes much less than a second.</summary>
internal static class Passes
{
    private static readonly TimeSpan LeastTime = TimeSpan.FromSeconds(1);

    /// <summary>The fastest of as many passes as fit into a second, so that neither the compiler at the start nor another program decides.</summary>
    public static TimeSpan Fastest(TimeProvider clock, Action pass)
    {
        var (start, best) = (clock.GetTimestamp(), TimeSpan.MaxValue);
        do
        {
            var begin = clock.GetTimestamp();
            pass();
            best = TimeSpan.FromTicks(Math.Max(1, Math.Min(best.Ticks, clock.GetElapsedTime(begin).Ticks)));
        }
        while (clock.GetElapsedTime(start) < LeastTime);
        return best;
    }
}
