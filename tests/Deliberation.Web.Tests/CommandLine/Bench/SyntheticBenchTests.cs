using Deliberation.Web.CommandLine;

namespace Deliberation.Web.Tests.CommandLine.Bench;

public sealed class SyntheticBenchTests : IDisposable
{
    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("mine")]
    [InlineData("assign", "--more", "20")]
    [InlineData("similar", "--queries", "20")]
    public async Task Figures_come_as_one_json_line(string bench, params string[] further)
    {
        Assert.Equal(ExitCode.Done, await _run.Invoke(["bench", bench, "--opinions", "200", .. further]));
        var figures = _run.Figures();
        Assert.Equal(200, figures.GetProperty("opinions").GetInt32());
        Assert.True(figures.GetProperty("p50Ms").GetDouble() <= figures.GetProperty("p99Ms").GetDouble());
        Assert.True(figures.GetProperty("peakMb").GetDouble() > 0);
    }

    [Fact]
    public async Task Similar_opinions_are_found_with_their_evidence()
    {
        await _run.Invoke("bench", "similar", "--opinions", "400", "--queries", "20");
        Assert.Equal(_run.Figures().GetProperty("found").GetDouble(), _run.Figures().GetProperty("withEvidence").GetDouble());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("many")]
    public async Task A_number_of_opinions_that_is_none_is_refused(string opinions)
    {
        Assert.NotEqual(ExitCode.Done, await _run.Invoke("bench", "mine", "--opinions", opinions));
        Assert.Contains("--opinions", _run.Error, StringComparison.Ordinal);
    }
}
