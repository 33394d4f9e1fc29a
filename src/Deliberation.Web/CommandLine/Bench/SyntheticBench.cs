using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Deliberation.Mining;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Evaluation;
using Deliberation.Mining.Synthetic;

namespace Deliberation.Web.CommandLine.Bench;

/// <summary>What the benches over a made-up community share: the options, the community, the filling of the engine and the figures of memory.</summary>
internal abstract class SyntheticBench(Terminal terminal, TimeProvider clock)
{
    private const int Chunk = 2_000;

    private readonly Option<int> _opinions = Count("--opinions", "bench.opinions", 100_000);
    private readonly Option<int> _seed = Count("--seed", "bench.seed", 1);

    protected TimeProvider Clock { get; } = clock;

    protected Terminal Terminal { get; } = terminal;

    public Command Create(string name, params Option[] further)
    {
        var command = new Command(name, Texts.Get($"bench.{name}")) { _opinions, _seed };
        foreach (var option in further)
            command.Add(option);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            Figures.Print(Terminal, await Task.Run(() => Measure(arguments, arguments.GetValue(_opinions), (ulong)arguments.GetValue(_seed), cancellationToken), cancellationToken));
            return ExitCode.Done;
        });
        return command;
    }

    public static Option<int> Count(string name, string text, int value)
    {
        var option = new Option<int>(name) { Description = Texts.Get(text), HelpName = "N", DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1))
                result.AddError(Texts.Get("bench.count-wrong", name));
        });
        return option;
    }

    protected abstract object Measure(ParseResult arguments, int opinions, ulong seed, CancellationToken cancellationToken);

    /// <summary>A community of this many opinions, and an engine that knows its places and none of them.</summary>
    protected static (SyntheticCommunity Community, CommunityMiner Miner) Prepare(int opinions, ulong seed)
    {
        var words = SyntheticWords.Of(MiningAssets.Load(ProgramFiles.Corpus, ProgramFiles.Dictionary), SyntheticWords.Samples(ProgramFiles.Corpus));
        var community = new SyntheticCommunity(new SyntheticOptions { Opinions = opinions, Seed = seed }, words);
        var assets = MiningAssets.Load(ProgramFiles.Corpus, ProgramFiles.Dictionary, community.Places.SelectMany(place => place.Aliases.Prepend(place.Name)));
        return (community, new CommunityMiner(assets, new MiningOptions { Places = community.Places }));
    }

    /// <summary>Has the engine mine the first so many opinions, and tells the time that took and that of all processors; the making of the opinions does not count.</summary>
    protected (TimeSpan Time, TimeSpan Processors) Fill(CommunityMiner miner, SyntheticCommunity community, int count, Latencies steps, CancellationToken cancellationToken)
    {
        using var process = Process.GetCurrentProcess();
        var (total, processors) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var start = 0; start < count; start += Chunk)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var chunk = Enumerable.Range(start, Math.Min(Chunk, count - start)).AsParallel().AsOrdered().Select(community.Opinion).ToList();
            process.Refresh();
            var worked = process.TotalProcessorTime;
            var begin = Clock.GetTimestamp();
            var last = begin;
            foreach (var _ in miner.AddAll(chunk))
            {
                var now = Clock.GetTimestamp();
                steps.Add(Clock.GetElapsedTime(last, now));
                last = now;
            }

            total += Clock.GetElapsedTime(begin);
            process.Refresh();
            processors += process.TotalProcessorTime - worked;
            miner.TakeChangedTopics();
            miner.TakeMerges();
        }

        return (total, processors);
    }

    /// <summary>The most memory that this process has had, and what the runtime holds after a collection.</summary>
    protected static (double PeakMb, double ManagedMb) Memory()
    {
        using var process = Process.GetCurrentProcess();
        return (process.PeakWorkingSet64 / 1e6, GC.GetTotalMemory(forceFullCollection: true) / 1e6);
    }
}
