using Deliberation.Mining.Evaluation;

namespace Deliberation.Mining.Tests.Evaluation;

public class LatenciesTests
{
    [Fact]
    public void A_percentile_is_the_time_that_this_share_kept_to()
    {
        var latencies = new Latencies();
        foreach (var time in Enumerable.Range(1, 100).Reverse())
            latencies.Add(TimeSpan.FromMilliseconds(time));
        Assert.Equal((50, 99, 100), (latencies.Percentile(0.5), latencies.Percentile(0.99), latencies.Percentile(1)));
        latencies.Add(TimeSpan.FromMilliseconds(500));
        Assert.Equal(500, latencies.Percentile(1));
    }

    [Fact]
    public void Without_steps_there_is_no_percentile() => Assert.True(double.IsNaN(new Latencies().Percentile(0.5)));
}
