using System.Globalization;
using System.Text;
using Deliberation.Mining.Places;

namespace Deliberation.Mining.Synthetic;

/// <summary>
/// A made-up community and its opinions, for measuring at sizes that no public data has. Sizes of issues follow Zipf's law, each issue bursts around a day of its own and has
/// a place, problems and clauses that its opinions paraphrase by slots; some opinions copy the issue's form letter, some issues are one person's flood, and the rest are alone.
/// Lengths are log-normal. Any opinion can be made by itself; the same options and words give the same opinions. Safe for many threads.
/// </summary>
public sealed class SyntheticCommunity
{
    private const int NoIssue = -1;
    private const int MaxLength = 6_000;
    private const double OpinionsPerPlace = 600;
    private const int LeastPlaces = 40;
    private const int ClausesPerIssue = 24;
    private const int ProblemsPerIssue = 3;
    private const double BurstDays = 12;
    private const double OwnDetail = 0.6;

    // Streams of chance: one for what all share, then one for each issue and each opinion.
    private const ulong Shared = 0;
    private const ulong OfIssue = 1UL << 40;
    private const ulong OfOpinion = 2UL << 40;

    private static readonly string[] Slots = ["opener", "when", "since", "effect", "demand", "closer", "forward", "ask", "stem"];

    private readonly SyntheticOptions _options;
    private readonly SyntheticWords _words;
    private readonly Dictionary<string, IReadOnlyList<string>> _slots;
    private readonly string[] _spots;
    private readonly int[] _issueOf;

    /// <summary>Plans the community; the opinions are made when they are asked for.</summary>
    public SyntheticCommunity(SyntheticOptions options, SyntheticWords words)
    {
        _options = options;
        _words = words;
        _slots = Slots.ToDictionary(name => name, words.Slot, StringComparer.Ordinal);
        var places = LeastPlaces + (int)Math.Sqrt(options.Opinions / OpinionsPerPlace * LeastPlaces);
        var chance = new Chance(options.Seed, Shared);
        Places = [.. Names(places, words.EstateSuffixes, ref chance).Select(name => new PlaceName(name, [name[..2]], Wide: true))];
        _spots = Names(places, words.SpotSuffixes, ref chance);
        _issueOf = Plan(ref chance);
    }

    /// <summary>Its estates, the gazetteer of its miner.</summary>
    public IReadOnlyList<PlaceName> Places { get; }

    /// <summary>Number of opinions.</summary>
    public int Count => _options.Opinions;

    /// <summary>The issue of an opinion; null when it is alone.</summary>
    /// <param name="index">0 up to but without <see cref="Count"/>.</param>
    public int? IssueOf(int index) => _issueOf[index] == NoIssue ? null : _issueOf[index];

    /// <summary>An opinion; its id is its index + 1, and later ones have later times.</summary>
    /// <param name="index">0 up to but without <see cref="Count"/>.</param>
    public OpinionText Opinion(int index)
    {
        var chance = new Chance(_options.Seed, OfOpinion + (ulong)index);
        var issue = IssueOf(index);
        var matter = issue is { } number ? MatterOf(number) : MakeMatter(ref chance);
        var flooded = issue % _options.FloodEvery == _options.FloodEvery - 1 && chance.Happens(_options.FloodShare);
        var resident = flooded ? $"loud{issue}" : $"r{chance.Below((int)Math.Max(1, _options.Opinions / _options.PerResident))}";
        var letter = issue is not null && chance.Happens(_options.Copies);
        var (title, body) = letter ? Letter(issue!.Value, ref chance) : Write(matter, ref chance);
        var at = _options.Start.AddDays((index + chance.Unit()) / _options.Opinions * _options.Days);
        var supports = (int)Math.Min(500, Math.Exp(1.2 * chance.Normal()) - 0.5);
        return new OpinionText(
            index + 1,
            resident,
            chance.Happens(0.7) ? 1 : 0.6,
            at,
            title,
            body,
            chance.Happens(0.5) ? $"{matter.Estate}{Building(ref chance)}" : "",
            Math.Max(0, supports),
            0);
    }

    /// <summary>All opinions in the order of their times.</summary>
    public IEnumerable<OpinionText> Opinions() => Enumerable.Range(0, Count).Select(Opinion);

    private string[] Names(int count, IReadOnlyList<string> suffixes, ref Chance chance)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var stems = _slots["stem"];
        var most = Math.Min(count, stems.Count * (stems.Count - 1) / 2);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        while (names.Count < most)
        {
            var stem = chance.Of(stems) + chance.Of(stems);
            if (taken.Add(stem))
                names.Add(stem + chance.Of(suffixes));
        }
        return [.. names];
    }

    // The opinions of an issue stand around its day at distances of both signs with an exponential tail (Laplace); the others fill the time evenly.
    private int[] Plan(ref Chance chance)
    {
        var alone = (int)(_options.Opinions * _options.Alone);
        var issues = Math.Max(1, (_options.Opinions - alone) / _options.PerIssue);
        var shares = Enumerable.Range(1, issues).Select(rank => Math.Pow(rank, -_options.IssueExponent)).ToArray();
        var scale = (_options.Opinions - alone) / shares.Sum();
        var (plan, times) = (new int[_options.Opinions], new double[_options.Opinions]);
        var filled = 0;
        for (var issue = 0; issue < issues && filled < plan.Length; issue++)
        {
            var day = chance.Unit() * _options.Days;
            var width = BurstDays * (0.2 + 3 * chance.Unit());
            for (var left = (int)(shares[issue] * scale + chance.Unit()); left > 0 && filled < plan.Length; left--)
                (plan[filled], times[filled++]) = (issue, day - width * Math.Sign(chance.Unit() - 0.3) * Math.Log(1 - chance.Unit()));
        }
        for (; filled < plan.Length; filled++)
            (plan[filled], times[filled]) = (NoIssue, chance.Unit() * _options.Days);
        Array.Sort(times, plan);
        return plan;
    }

    private Matter MatterOf(int issue)
    {
        var chance = new Chance(_options.Seed, OfIssue + (ulong)issue);
        return MakeMatter(ref chance);
    }

    private Matter MakeMatter(ref Chance chance)
    {
        var estate = chance.Early(Places).Name;
        var spot = chance.Happens(0.5) ? chance.Of(_spots) : estate;
        var problems = new string[ProblemsPerIssue][];
        for (var i = 0; i < problems.Length; i++)
            problems[i] = chance.Of(_words.Problems);
        var clauses = new string[ClausesPerIssue];
        for (var i = 0; i < clauses.Length; i++)
            clauses[i] = chance.Of(_words.Clauses);
        return new Matter(estate, spot, problems, clauses);
    }

    private (string Title, string Body) Letter(int issue, ref Chance chance)
    {
        var same = new Chance(_options.Seed, OfIssue + (ulong)issue);
        var matter = MakeMatter(ref same);
        var (title, body) = Write(matter, ref same);
        return (title, chance.Happens(0.5) ? $"{chance.Of(_slots["forward"])}\uFF1A{body}" : $"{body}{chance.Of(_slots["closer"])}");
    }

    private (string Title, string Body) Write(Matter matter, ref Chance chance)
    {
        var length = (int)Math.Clamp(_options.MedianLength * Math.Exp(_options.LengthSpread * chance.Normal()), 1, MaxLength);
        var title = $"{PlaceIn(matter, ref chance)}{chance.Early(matter.Problems[0])}{(chance.Happens(0.6) ? chance.Of(_slots["ask"]) : "")}";
        var body = new StringBuilder(length + 64);
        if (chance.Happens(0.6))
            body.Append(chance.Of(_slots["opener"])).Append('\uFF0C');
        body.Append(PlaceIn(matter, ref chance)).Append(chance.Of(_slots["when"])).Append(chance.Early(matter.Problems[0])).Append('\uFF0C').Append(chance.Early(matter.Clauses));
        while (body.Length < length)
            body.Append(chance.Happens(0.4) ? '\u3002' : '\uFF0C').Append(Sentence(matter, ref chance));
        if (chance.Happens(0.5))
            body.Append('\uFF0C').Append(chance.Of(_slots["closer"]));
        return (title, body.Append('\u3002').ToString());
    }

    private string Sentence(Matter matter, ref Chance chance) => chance.Below(10) switch
    {
        0 => PlaceIn(matter, ref chance) + chance.Of(matter.Problems)[0] + chance.Of(_slots["since"]),
        1 => chance.Of(_slots["when"]) + chance.Early(chance.Of(matter.Problems)) + chance.Of(_slots["effect"]),
        2 => chance.Of(_slots["effect"]) + chance.Of(_slots["since"]),
        3 => chance.Of(_slots["demand"]),
        4 => $"{chance.Of(_slots["stem"])}{chance.Of(_slots["stem"])}{chance.Of(_words.SpotSuffixes)}{chance.Early(_words.Problems)[0]}",
        5 => $"{Building(ref chance)}{chance.Of(_slots["effect"])}",
        _ => chance.Happens(OwnDetail) ? chance.Early(matter.Clauses) : chance.Of(_words.Clauses),
    };

    private static string PlaceIn(Matter matter, ref Chance chance) => chance.Below(4) switch
    {
        0 => matter.Estate,
        1 => matter.Estate == matter.Spot ? matter.Estate[..2] : matter.Estate + matter.Spot,
        _ => matter.Spot,
    };

    private static string Building(ref Chance chance) => string.Create(CultureInfo.InvariantCulture, $"{1 + chance.Below(40)}\u5E62{1 + chance.Below(4)}\u5355\u5143");

    private sealed record Matter(string Estate, string Spot, string[][] Problems, string[] Clauses);
}
