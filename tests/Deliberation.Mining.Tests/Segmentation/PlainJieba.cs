using System.Globalization;
using System.Text.RegularExpressions;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Tests.Segmentation;

/// <summary>
/// jieba's way of cutting and tagging, written as plainly as possible: dictionaries and lists of strings, regular expressions, nothing shared with the engine but the models' numbers,
/// which are jieba's to the last bit (see <see cref="JiebaModelTests"/>). Slow; what the engine is measured by.
/// </summary>
internal sealed partial class PlainJieba
{
    private const double Never = -3.14e100;
    private const string Places = "BEMS";

    private static readonly Dictionary<char, string> Before = new() { ['B'] = "ES", ['M'] = "MB", ['S'] = "SE", ['E'] = "BM" };

    private readonly Dictionary<string, (int Frequency, string Tag)> _words = new(StringComparer.Ordinal);
    private readonly double _logTotal;
    private readonly Dictionary<char, double> _start = [];
    private readonly Dictionary<(char, char), double> _next = [];
    private readonly HiddenMarkovModel _model;
    private readonly PartOfSpeechModel _tags;
    private readonly int[] _states;
    private readonly int[][] _following;

    public PlainJieba(string directory, HiddenMarkovModel model, PartOfSpeechModel tags)
    {
        (_model, _tags, _states) = (model, tags, [.. Enumerable.Range(0, tags.Tags.Length)]);
        _following = [.. _states.Select(from => Array.FindAll(_states, to => double.IsFinite(Next(from, to))))];
        var total = 0L;
        foreach (var line in File.ReadLines(Path.Combine(directory, JiebaDictionary.FileName)))
        {
            var parts = line.Split(' ');
            var frequency = int.Parse(parts[1], CultureInfo.InvariantCulture);
            _words[parts[0]] = (frequency, parts[2]);
            total += frequency;
            for (var length = 1; length < parts[0].Length; length++) _words.TryAdd(parts[0][..length], (0, "x"));
        }
        _logTotal = Math.Log(total);

        var rows = File.ReadLines(Path.Combine(directory, HiddenMarkovModel.FileName)).Where(line => line.Length > 0 && line[0] != '#').Take(5)
            .Select(line => line.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        for (var from = 0; from < Places.Length; from++)
        {
            _start[Places[from]] = rows[0][from];
            for (var to = 0; to < Places.Length; to++) _next[(Places[from], Places[to])] = rows[1 + from][to];
        }
    }

    public IEnumerable<string> Cut(string text) => Split(Block(), text).SelectMany(part => part.IsMatch ? CutBlock(part.Text, CutSingles, word => word) : Others(part.Text));

    public IEnumerable<string> CutForSearch(string text)
    {
        foreach (var word in Cut(text))
        {
            for (var length = 2; length <= 3; length++)
                for (var start = 0; word.Length > length && start + length <= word.Length; start++)
                    if (Frequency(word.Substring(start, length)) > 0)
                        yield return word.Substring(start, length);
            yield return word;
        }
    }

    public IEnumerable<(string Word, string Tag)> Tag(string text) => Split(BlockOfTags(), text).SelectMany(part =>
        part.IsMatch ? CutBlock(part.Text, TagSingles, word => (word, Known(word))) : Others(part.Text).Select(other => (other, "x")));

    private static IEnumerable<string> Others(string text) => LineBreakOrOne().Matches(text).Select(match => match.Value);

    private string Known(string word) => _words.TryGetValue(word, out var known) && known.Frequency > 0 ? known.Tag : "x";

    private int Frequency(string word) => _words.TryGetValue(word, out var known) ? known.Frequency : 0;

    private IEnumerable<T> CutBlock<T>(string block, Func<string, IEnumerable<T>> cutSingles, Func<string, T> whole)
    {
        var route = new (double Score, int Last)[block.Length + 1];
        for (var start = block.Length - 1; start >= 0; start--)
        {
            var best = (Score: double.NegativeInfinity, Last: -1);
            for (var end = start + 1; end <= block.Length && _words.ContainsKey(block[start..end]); end++)
                if (Frequency(block[start..end]) is var frequency and > 0 && (Math.Log(frequency) - _logTotal + route[end].Score, end - 1) is var way && way.CompareTo(best) > 0)
                    best = way;
            route[start] = best.Last >= 0 ? best : (Math.Log(1) - _logTotal + route[start + 1].Score, start);
        }

        var singles = "";
        for (var start = 0; start <= block.Length;)
        {
            var word = start < block.Length ? block[start..(route[start].Last + 1)] : "";
            if (word.Length == 1)
                singles += word;
            else
            {
                foreach (var item in singles.Length > 1 && Frequency(singles) == 0 ? cutSingles(singles) : singles.Select(c => whole(c.ToString()))) yield return item;
                singles = "";
                if (word.Length > 0) yield return whole(word);
            }
            start += Math.Max(1, word.Length);
        }
    }

    private IEnumerable<string> CutSingles(string singles) => Split(Han(), singles).SelectMany(part => part.IsMatch ? Unknown(part.Text) : Split(NumberOrName(), part.Text).Select(other => other.Text));

    private IEnumerable<string> Unknown(string run)
    {
        var ways = Places.ToDictionary(place => place, place => (Score: _start[place] + Emission(run[0], place), Way: place.ToString()));
        foreach (var c in run[1..])
            ways = Places.ToDictionary(place => place, place =>
            {
                var (score, from) = Before[place].Select(from => (ways[from].Score + _next[(from, place)] + Emission(c, place), from)).Max();
                return (score, ways[from].Way + place);
            });
        var way = ways[new[] { 'E', 'S' }.Select(place => (ways[place].Score, place)).Max().place].Way;
        return Words(run, way).Select(word => run[word]);
    }

    private double Emission(char c, char place) => _model.Emissions(c)[Places.IndexOf(place, StringComparison.Ordinal)];

    private IEnumerable<(string, string)> TagSingles(string singles) => Split(Han(), singles).SelectMany(part =>
        part.IsMatch ? TagUnknown(part.Text) : Split(NumberOrLetters(), part.Text).Select(other => (other.Text, Digit().IsMatch(other.Text) ? "m" : Latin().IsMatch(other.Text) ? "eng" : "x")));

    private IEnumerable<(string, string)> TagUnknown(string run)
    {
        var emissions = TagEmissions(run[0]);
        var ways = new List<Dictionary<int, (double Score, int From)>> { Of(run[0]).ToDictionary(state => state, state => (_tags.Start[state] + emissions[state], -1)) };
        foreach (var c in run[1..])
        {
            var before = ways[^1];
            emissions = TagEmissions(c);
            int[] from = [.. before.Keys.Where(state => _following[state].Length > 0)];
            HashSet<int> reached = [.. from.SelectMany(state => _following[state])];
            int[] states = [.. Of(c).Where(reached.Contains)];
            if (states.Length == 0) states = reached.Count > 0 ? [.. reached] : _states;
            ways.Add(states.ToDictionary(state => state, state => from.Select(previous => (before[previous].Score + Next(previous, state) + emissions[state], previous)).Max()));
        }
        var way = new int[run.Length];
        way[^1] = ways[^1].Select(last => (last.Value.Score, last.Key)).Max().Key;
        for (var i = run.Length - 1; i > 0; i--) way[i - 1] = ways[i][way[i]].From;
        return Words(run, string.Concat(way.Select(state => _tags.Places[state]))).Select(word =>
            (run[word], _tags.Tags[way[_tags.Places[way[word.End.Value - 1]] is 'E' or 'S' ? word.End.Value - 1 : word.Start.Value]]));
    }

    private int[] Of(char c) => _tags.Possible(c) is { Length: > 0 } possible ? [.. possible.ToArray().Select(state => (int)state)] : _states;

    private double Next(int from, int to) => _tags.Transitions[(from * _states.Length) + to];

    private double[] TagEmissions(char c)
    {
        var values = new double[_states.Length];
        _tags.Emissions(c, values);
        return values;
    }

    private static IEnumerable<Range> Words(string run, string way)
    {
        var start = 0;
        for (var i = 0; i < run.Length; i++)
        {
            if (way[i] is not ('E' or 'S') && i < run.Length - 1) continue;
            yield return start..(i + 1);
            start = i + 1;
        }
    }

    private static IEnumerable<(string Text, bool IsMatch)> Split(Regex pattern, string text)
    {
        var at = 0;
        foreach (var match in pattern.Matches(text).Cast<Match>())
        {
            if (match.Index > at) yield return (text[at..match.Index], false);
            yield return (match.Value, true);
            at = match.Index + match.Length;
        }
        if (at < text.Length) yield return (text[at..], false);
    }

    [GeneratedRegex(@"[\u4E00-\u9FD5a-zA-Z0-9+#&._%\-]+")]
    private static partial Regex Block();

    [GeneratedRegex(@"[\u4E00-\u9FD5a-zA-Z0-9+#&._]+")]
    private static partial Regex BlockOfTags();

    [GeneratedRegex(@"\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S]")]
    private static partial Regex LineBreakOrOne();

    [GeneratedRegex(@"[\u4E00-\u9FD5]+")]
    private static partial Regex Han();

    [GeneratedRegex(@"[a-zA-Z0-9]+(?:\.[0-9]+)?%?")]
    private static partial Regex NumberOrName();

    [GeneratedRegex("[.0-9]+|[a-zA-Z0-9]+")]
    private static partial Regex NumberOrLetters();

    [GeneratedRegex("^[.0-9]+")]
    private static partial Regex Digit();

    [GeneratedRegex("^[a-zA-Z0-9]+")]
    private static partial Regex Latin();
}
