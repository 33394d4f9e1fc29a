using System.CommandLine;
using Deliberation.Mining.Evaluation;

namespace Deliberation.Web.CommandLine.Bench;

/// <summary><c>bench assign</c>: after so many opinions, one more and one more: read, categorised, compared, put into its topic, and that topic shown with its heat.</summary>
internal sealed class AssignBench(Terminal terminal, TimeProvider clock) : SyntheticBench(terminal, clock)
{
    private readonly Option<int> _more = Count("--more", "bench.more", 2_000);

    public Command Create() => Create("assign", _more);

    protected override object Measure(ParseResult arguments, int opinions, ulong seed, CancellationToken cancellationToken)
    {
        var more = arguments.GetValue(_more);
        var (community, miner) = Prepare(opinions + more, seed);
        Fill(miner, community, opinions, new Latencies(), cancellationToken);
        var (adds, whole) = (new Latencies(), new Latencies());
        for (var index = opinions; index < community.Count; index++)
        {
            var opinion = community.Opinion(index);
            var start = Clock.GetTimestamp();
            miner.Add(opinion);
            var added = Clock.GetTimestamp();
            foreach (var changed in miner.TakeChangedTopics())
                miner.Topic(changed, opinion.At);
            miner.TakeMerges();
            adds.Add(Clock.GetElapsedTime(start, added));
            whole.Add(Clock.GetElapsedTime(start));
        }

        var (peakMb, managedMb) = Memory();
        GC.KeepAlive(miner);
        return new
        {
            opinions,
            more,
            P50Ms = whole.Percentile(0.5),
            P99Ms = whole.Percentile(0.99),
            MaxMs = whole.Percentile(1),
            AddP50Ms = adds.Percentile(0.5),
            AddP99Ms = adds.Percentile(0.99),
            peakMb,
            managedMb,
        };
    }
}
