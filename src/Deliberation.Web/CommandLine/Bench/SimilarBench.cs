using System.CommandLine;
using Deliberation.Mining.Evaluation;

namespace Deliberation.Web.CommandLine.Bench;

/// <summary><c>bench similar</c>: after so many opinions, asks which are like a text that somebody writes.</summary>
internal sealed class SimilarBench(Terminal terminal, TimeProvider clock) : SyntheticBench(terminal, clock)
{
    private const int Limit = 5;

    private readonly Option<int> _queries = Count("--queries", "bench.queries", 2_000);

    public Command Create() => Create("similar", _queries);

    protected override object Measure(ParseResult arguments, int opinions, ulong seed, CancellationToken cancellationToken)
    {
        var queries = arguments.GetValue(_queries);
        var (community, miner) = Prepare(opinions + queries, seed);
        Fill(miner, community, opinions, new Latencies(), cancellationToken);
        var steps = new Latencies();
        var (found, evidence) = (0, 0);
        for (var index = opinions; index < community.Count; index++)
        {
            var opinion = community.Opinion(index);
            var start = Clock.GetTimestamp();
            var similar = miner.FindSimilar($"{opinion.Title}\n{opinion.Body}", opinion.Place, Limit);
            steps.Add(Clock.GetElapsedTime(start));
            found += similar.Count > 0 ? 1 : 0;
            evidence += similar.Any(one => one.SharedWords.Count > 0) ? 1 : 0;
        }

        var (peakMb, managedMb) = Memory();
        GC.KeepAlive(miner);
        return new
        {
            opinions,
            queries,
            P50Ms = steps.Percentile(0.5),
            P99Ms = steps.Percentile(0.99),
            MaxMs = steps.Percentile(1),
            Found = (double)found / queries,
            WithEvidence = (double)evidence / queries,
            peakMb,
            managedMb,
        };
    }
}
