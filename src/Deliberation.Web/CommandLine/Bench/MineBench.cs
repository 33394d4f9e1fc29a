using System.CommandLine;
using Deliberation.Mining.Evaluation;

namespace Deliberation.Web.CommandLine.Bench;

/// <summary><c>bench mine</c>: mines so many made-up opinions from nothing to the report of the hottest topics.</summary>
internal sealed class MineBench(Terminal terminal, TimeProvider clock) : SyntheticBench(terminal, clock)
{
    public Command Create() => Create("mine");

    protected override object Measure(ParseResult arguments, int opinions, ulong seed, CancellationToken cancellationToken)
    {
        var (community, miner) = Prepare(opinions, seed);
        var steps = new Latencies();
        var mining = Fill(miner, community, opinions, steps, cancellationToken);
        var asOf = community.Opinion(opinions - 1).At;
        var start = Clock.GetTimestamp();
        var topics = miner.Topics(asOf);
        var report = Clock.GetElapsedTime(start);
        var (peakMb, managedMb) = Memory();
        GC.KeepAlive(miner);
        return new
        {
            opinions,
            Seconds = (mining + report).TotalSeconds,
            ReportSeconds = report.TotalSeconds,
            PerSecond = opinions / (mining + report).TotalSeconds,
            P50Ms = steps.Percentile(0.5),
            P99Ms = steps.Percentile(0.99),
            Topics = topics.Count,
            Largest = topics.Select(topic => topic.Messages).DefaultIfEmpty().Max(),
            peakMb,
            managedMb,
        };
    }
}
