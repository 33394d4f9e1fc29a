using System.Globalization;
using Deliberation.Mining.Assets;

namespace Deliberation.Mining.Segmentation;

/// <summary>
/// jieba's model for the parts of speech of words that the dictionary does not know. A state is a place in the word (B begins, M continues, E ends, S is
/// one) with a part of speech; states are numbered in the order of their names, since of equally likely ones jieba takes the last. Read from cppjieba's
/// pos_dict, whose logarithms are rounded to twelve digits and restored to jieba's. Immutable.
/// </summary>
internal sealed class PartOfSpeechModel
{
    /// <summary>Name of the image inside the dictionary directory.</summary>
    public const string ImageName = "pos.image";

    private const double Impossible = -3.14e100; // jieba's logarithm of 0
    private const double RoundingError = 5.1e-11;
    private const string IncompleteCharacter = "\u8DDB", IncompleteState = "S,a"; // the one entry of jieba's that the file lacks
    private const int Version = 2;
    private const string FileNames = "prob_start prob_trans prob_emit char_state_tab";

    private readonly string[] _states;
    private readonly byte[] _emissionStates;
    private readonly double[] _emissions;
    private readonly int[] _emissionEnds;
    private readonly byte[] _possible;
    private readonly int[] _possibleEnds;
    private readonly byte[][] _successors;
    private readonly byte[] _all;

    private PartOfSpeechModel(string[] states, double[] start, double[] transitions, (byte[] States, double[] Values, int[] Ends) emissions, (byte[] States, int[] Ends) possible)
    {
        (_states, Start, Transitions) = (states, start, transitions);
        (_emissionStates, _emissions, _emissionEnds) = emissions;
        (_possible, _possibleEnds) = possible;
        Tags = [.. states.Select(state => state[2..])];
        Places = [.. states.Select(state => state[0])];
        _all = [.. Enumerable.Range(0, states.Length).Select(state => (byte)state)];
        _successors = [.. transitions.Chunk(states.Length).Select(row => Array.FindAll(_all, state => double.IsFinite(row[state])))];
    }

    /// <summary>Part of speech of each state.</summary>
    public string[] Tags { get; }

    /// <summary>Place in the word of each state: B, M, E or S.</summary>
    public char[] Places { get; }

    /// <summary>How likely a run starts in each state, as logarithms.</summary>
    public double[] Start { get; }

    /// <summary>How likely one state follows another, as logarithms, one row for each first state; −∞ for never.</summary>
    public double[] Transitions { get; }

    /// <summary>The likeliest states of a run of Han characters (Viterbi), at least one character.</summary>
    public byte[] Likeliest(ReadOnlySpan<char> run)
    {
        var states = _states.Length;
        var predecessors = new byte[run.Length * states];
        var (scores, before, emissions, reached) = (new double[states], new double[states], new double[states], new bool[states]);
        var current = Possible(run[0]) is { Length: > 0 } first ? first.ToArray() : _all;
        Emissions(run[0], emissions);
        foreach (var state in current) scores[state] = Start[state] + emissions[state];
        for (var i = 1; i < run.Length; i++)
        {
            (scores, before) = (before, scores);
            Emissions(run[i], emissions);
            Array.Clear(reached);
            Array.Fill(scores, double.NegativeInfinity);
            foreach (var previous in current)
                foreach (var next in _successors[previous])
                {
                    reached[next] = true;
                    var score = before[previous] + Transitions[(previous * states) + next] + emissions[next];
                    if (score < scores[next]) continue; // of equals the later, as jieba
                    scores[next] = score;
                    predecessors[(i * states) + next] = previous;
                }
            current = Array.FindAll(Possible(run[i]) is { Length: > 0 } possible ? possible.ToArray() : _all, state => reached[state]);
            if (current.Length == 0) current = Array.FindAll(_all, state => reached[state]);
            if (current.Length == 0) current = _all;
        }

        var way = new byte[run.Length];
        way[^1] = current[0];
        foreach (var state in current)
            if (scores[state] >= scores[way[^1]])
                way[^1] = state;
        for (var i = run.Length - 1; i > 0; i--) way[i - 1] = predecessors[(i * states) + way[i]];
        return way;
    }

    /// <summary>Reads the image or, where it does not fit the texts, the texts.</summary>
    /// <exception cref="MiningDataException">A file is missing or damaged.</exception>
    public static PartOfSpeechModel Load(string directory) =>
        SharedImages<PartOfSpeechModel>.Load(
            DataFile.OfImage(directory, ImageName), Version, Sources(directory), image => new PartOfSpeechModel(
                new string(image.Read<char>()).Split('\n'), image.Read<double>(), image.Read<double>(),
                (image.Read<byte>(), image.Read<double>(), image.Read<int>()), (image.Read<byte>(), image.Read<int>())))
        ?? ReadTexts(directory);

    /// <summary>Makes the image of the texts in <paramref name="directory"/>.</summary>
    /// <exception cref="MiningDataException">A file is missing or damaged.</exception>
    public static void MakeImage(string directory, string outputDirectory)
    {
        var model = ReadTexts(directory);
        var image = new ImageWriter();
        image.Write<char>(string.Join('\n', model._states));
        image.Write<double>(model.Start);
        image.Write<double>(model.Transitions);
        image.Write<byte>(model._emissionStates);
        image.Write<double>(model._emissions);
        image.Write<int>(model._emissionEnds);
        image.Write<byte>(model._possible);
        image.Write<int>(model._possibleEnds);
        image.Save(Path.Combine(outputDirectory, ImageName), Version, Sources(directory));
    }

    private static PartOfSpeechModel ReadTexts(string directory)
    {
        var files = Sources(directory);
        var (startFile, transitionFile, emissionFile, possibleFile) = (files[0], files[1], files[2], files[3]);
        var starts = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (line, text) in Lines(startFile))
        {
            var (state, value) = Parts(startFile, line, text);
            if (state.Length < 3 || !"BMES".Contains(state[0], StringComparison.Ordinal) || state[1] != ',' || starts.Count > byte.MaxValue)
                throw startFile.Damaged(line, $"'{state}' is not a state");
            starts[state] = Number(startFile, line, value);
        }
        if (starts.Count == 0) throw startFile.Error("is damaged: it holds no states");
        string[] states = [.. starts.Keys];
        double[] start = [.. starts.Values];
        Restore(start, value => value > Impossible);
        var numbers = states.Index().ToDictionary(state => state.Item, state => (byte)state.Index, StringComparer.Ordinal);

        var transitions = new double[states.Length * states.Length];
        Array.Fill(transitions, double.NegativeInfinity);
        foreach (var (line, text) in Lines(transitionFile))
        {
            var (pair, value) = Parts(transitionFile, line, text);
            var (from, to) = Parts(transitionFile, line, pair);
            transitions[(State(transitionFile, line, from) * states.Length) + State(transitionFile, line, to)] = Number(transitionFile, line, value);
        }

        var totals = new long[states.Length];
        var emissions = Enumerable.Range(0, HanCount).Select(_ => new SortedDictionary<byte, double>()).ToArray();
        foreach (var (line, text) in Lines(emissionFile))
        {
            var (state, entries) = Parts(emissionFile, line, text, first: true);
            var number = State(emissionFile, line, state);
            var pairs = entries.Split(';', StringSplitOptions.RemoveEmptyEntries);
            double[] logs = [.. pairs.Select(pair => pair.Length > 2 && pair[1] == ',' ? Number(emissionFile, line, pair[2..]) : throw emissionFile.Damaged(line, "expected a character, a comma and a number"))];
            totals[number] = RoundedLogarithms.Restore(logs, RoundingError);
            foreach (var (pair, value) in pairs.Zip(logs))
                if (CharacterClasses.Of(pair[0]) == CharacterClass.Han)
                    emissions[pair[0] - CharacterClasses.FirstHan][number] = value;
        }
        // What begins or continues a word is followed as often as it stands.
        for (var state = 0; state < states.Length; state++) Restore(transitions.AsSpan(state * states.Length, states.Length), double.IsFinite, totals[state]);

        var possible = new byte[HanCount][];
        foreach (var (line, text) in Lines(possibleFile))
        {
            var (character, entries) = Parts(possibleFile, line, text, first: true);
            var named = entries.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(state => State(possibleFile, line, state));
            if (character == IncompleteCharacter && numbers.TryGetValue(IncompleteState, out var lost)) named = named.Append(lost);
            if (character.Length == 1 && CharacterClasses.Of(character[0]) == CharacterClass.Han)
                possible[character[0] - CharacterClasses.FirstHan] = [.. named.Order()];
        }

        var (emissionEnd, possibleEnd) = (0, 0);
        return new PartOfSpeechModel(
            states, start, transitions,
            ([.. emissions.SelectMany(row => row.Keys)], [.. emissions.SelectMany(row => row.Values)], [.. emissions.Select(row => emissionEnd += row.Count)]),
            ([.. possible.SelectMany(row => row ?? [])], [.. possible.Select(row => possibleEnd += row?.Length ?? 0)]));

        static void Restore(Span<double> row, Func<double, bool> isThere, long known = 0)
        {
            double[] logs = [.. row.ToArray().Where(isThere)];
            RoundedLogarithms.Restore(logs, RoundingError, known);
            var next = 0;
            foreach (ref var value in row)
                if (isThere(value))
                    value = logs[next++];
        }

        byte State(DataFile file, int line, string name) => numbers.TryGetValue(name, out var number) ? number : throw file.Damaged(line, $"'{name}' is not a state");
    }

    private static int HanCount => CharacterClasses.LastHan - CharacterClasses.FirstHan + 1;

    /// <summary>The states that jieba allows a Han character; empty for all of them.</summary>
    internal ReadOnlySpan<byte> Possible(char c) => Row(_possible, _possibleEnds, c);

    /// <summary>Fills in how likely a Han character is in each state, as logarithms.</summary>
    internal void Emissions(char c, double[] values)
    {
        Array.Fill(values, Impossible);
        var states = Row(_emissionStates, _emissionEnds, c);
        var emissions = Row(_emissions, _emissionEnds, c);
        for (var i = 0; i < states.Length; i++) values[states[i]] = emissions[i];
    }

    private static ReadOnlySpan<T> Row<T>(T[] values, int[] ends, char c)
    {
        var row = c - CharacterClasses.FirstHan;
        return values.AsSpan((row == 0 ? 0 : ends[row - 1])..ends[row]);
    }

    private static DataFile[] Sources(string directory) =>
        [.. FileNames.Split(' ').Select(name => DataFile.OfDictionary(directory, Path.Combine("pos_dict", name + ".utf8")))];

    private static IEnumerable<(int Number, string Text)> Lines(DataFile file) =>
        file.ReadText().Split('\n').Select((text, index) => (index + 1, text.Trim())).Where(line => line.Item2.Length > 0 && line.Item2[0] != '#');

    private static (string Left, string Right) Parts(DataFile file, int line, string text, bool first = false) =>
        (first ? text.IndexOf(':', StringComparison.Ordinal) : text.LastIndexOf(':')) is var colon and > 0 ? (text[..colon], text[(colon + 1)..]) : throw file.Damaged(line, "expected a colon");

    private static double Number(DataFile file, int line, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw file.Damaged(line, $"'{text}' is not a number");
}
