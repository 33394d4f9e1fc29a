using Deliberation.Web.CommandLine;

namespace Deliberation.Web.Tests.CommandLine.Bench;

public sealed class LiveBenchTests : IDisposable
{
    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Every_follower_is_told_of_every_event_and_figures_come_as_one_json_line()
    {
        Assert.Equal(ExitCode.Done, await _run.Invoke("bench", "live", "--followers", "5", "--events", "3", "--per-second", "20"));
        var figures = _run.Figures();
        Assert.Equal(0, figures.GetProperty("missed").GetInt32());
        foreach (var part in (string[])["event", "screen", "polling"])
            Assert.True(figures.GetProperty(part).GetProperty("p50Ms").GetDouble() <= figures.GetProperty(part).GetProperty("maxMs").GetDouble());
    }
}
