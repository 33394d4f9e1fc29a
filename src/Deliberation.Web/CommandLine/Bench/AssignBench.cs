using System.CommandLine;
using Deliberation.Mining.Evaluation;

namespace Deliberation.Web.CommandLine.Bench;

/// <summary><c>bench assign</c>: after so many opinions, one more and one more: read, categorised, compared and put into its topic; and then that topic shown with its new title and heat.</summary>
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
            P50Ms = adds.Percentile(0.5),
            P99Ms = adds.Percentile(0.99),
            MaxMs = adds.Percentile(1),
            ShownP50Ms = whole.Percentile(0.5),
            ShownP99Ms = whole.Percentile(0.99),
            peakMb,
            managedMb,
        };
    }
}
