using System.Globalization;
using System.Runtime.CompilerServices;
using Deliberation.Mining.Assets;

namespace Deliberation.Mining.Segmentation;

/// <summary>
/// jieba's model for words the dictionary does not know: each character begins (B), continues (M) or ends (E) a word or is one (S). Reads
/// cppjieba's hmm_model.utf8: start row, 4×4 transitions, four rows of emissions, all natural logarithms in the file's state order B E M S. The file rounds the
/// emissions to six digits behind the point; they are restored to jieba's, so that every comparison falls as in jieba.
/// </summary>
public sealed class HiddenMarkovModel
{
    /// <summary>Name of the file inside the dictionary directory.</summary>
    public const string FileName = "hmm_model.utf8";

    private const int B = 0, E = 1, M = 2, S = 3, States = 4;
    private const double Impossible = -3.14e100;
    private const double RoundingError = 5.01e-7;

    // The one character too frequent for six digits to tell its count: 3,188,252 of 29,953,599 single characters of jieba's corpus.
    private const char MostFrequent = '\u7684';
    private const double MostFrequentCount = 3_188_252;
    private const long TotalOfSingles = 29_953_599;

    private readonly double[] _start;
    private readonly double[][] _transitions;
    private readonly double[] _emissions;

    private HiddenMarkovModel(double[] start, double[][] transitions, double[] emissions) =>
        (_start, _transitions, _emissions) = (start, transitions, emissions);

    internal static HiddenMarkovModel Read(ImageReader image)
    {
        var small = image.Read<double>();
        return new(small[..States], [.. small[States..].Chunk(States)], image.Read<double>());
    }

    internal void Write(ImageWriter image)
    {
        image.Write<double>([.. _start, .. _transitions.SelectMany(row => row)]);
        image.Write<double>(_emissions);
    }

    /// <summary>Reads the text.</summary>
    /// <exception cref="MiningDataException">The file is missing or damaged.</exception>
    internal static HiddenMarkovModel Read(DataFile file)
    {
        var rows = file.ReadText().Split('\n')
            .Select((text, index) => (Text: text.Trim(), Number: index + 1))
            .Where(row => row.Text.Length > 0 && row.Text[0] != '#')
            .ToArray();
        if (rows.Length != 1 + States + States)
            throw file.Error($"is damaged: it holds {rows.Length} rows instead of {1 + States + States}");

        var start = ReadRow(rows[0]);
        var transitions = rows[1..(1 + States)].Select(ReadRow).ToArray();
        var emissions = new double[(CharacterClasses.LastHan - CharacterClasses.FirstHan + 1) * States];
        Array.Fill(emissions, Impossible);
        for (var state = 0; state < States; state++)
        {
            var (text, number) = rows[1 + States + state];
            var pairs = text.Split(',');
            var logs = new double[pairs.Length];
            for (var i = 0; i < pairs.Length; i++)
            {
                if (pairs[i].Length < 3 || pairs[i][1] != ':') throw file.Damaged(number, "expected a character, a colon and a number");
                logs[i] = ReadNumber(pairs[i].AsSpan(2), number);
            }
            var total = RoundedLogarithms.Restore(logs, RoundingError);
            for (var i = 0; i < pairs.Length; i++)
                if (CharacterClasses.Of(pairs[i][0]) == CharacterClass.Han)
                    emissions[Emission(pairs[i][0], state)] = logs[i];
            if (state == S && total == TotalOfSingles) emissions[Emission(MostFrequent, S)] = Math.Log(MostFrequentCount / total);
        }
        return new HiddenMarkovModel(start, transitions, emissions);

        double[] ReadRow((string Text, int Number) row)
        {
            var values = row.Text.Split(' ').Select(value => ReadNumber(value, row.Number)).ToArray();
            return values.Length == States ? values : throw file.Damaged(row.Number, $"expected {States} numbers");
        }

        double ReadNumber(ReadOnlySpan<char> value, int line) =>
            double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw file.Damaged(line, $"'{value}' is not a number");
    }

    /// <summary>Finds the likeliest words in a run of Han characters (Viterbi) and marks the last character of each.</summary>
    /// <param name="run">Han characters only, at least one.</param>
    /// <param name="endsWord">As long as <paramref name="run"/>; set true where a word ends. Doubles as memory while working.</param>
    /// <param name="steps">Working memory, as long as <paramref name="run"/>.</param>
    internal void MarkWordEnds(ReadOnlySpan<char> run, Span<bool> endsWord, Span<byte> steps)
    {
        var at = Emission(run[0], B);
        var b = _start[B] + _emissions[at + B];
        var e = _start[E] + _emissions[at + E];
        var m = _start[M] + _emissions[at + M];
        var s = _start[S] + _emissions[at + S];
        var (b2e, b2m, e2b, e2s) = (_transitions[B][E], _transitions[B][M], _transitions[E][B], _transitions[E][S]);
        var (m2e, m2m, s2b, s2s) = (_transitions[M][E], _transitions[M][M], _transitions[S][B], _transitions[S][S]);
        // Each state has two possible predecessors. One bit per state remembers the taken one; ties fall as in jieba: the later letter wins.
        // The emission is added before comparing, as jieba does: an unknown character's is so low that everything ties.
        for (var i = 1; i < run.Length; i++)
        {
            var emissions = Emissions(run[i]);
            var (bFromE, bFromS) = (e + e2b + emissions[B], s + s2b + emissions[B]);
            var (eFromB, eFromM) = (b + b2e + emissions[E], m + m2e + emissions[E]);
            var (mFromB, mFromM) = (b + b2m + emissions[M], m + m2m + emissions[M]);
            var (sFromE, sFromS) = (e + e2s + emissions[S], s + s2s + emissions[S]);
            steps[i] = (byte)(Bit(bFromS >= bFromE, B) | Bit(eFromM >= eFromB, E) | Bit(mFromM >= mFromB, M) | Bit(sFromS >= sFromE, S));
            b = double.MaxNative(bFromE, bFromS);
            e = double.MaxNative(eFromB, eFromM);
            m = double.MaxNative(mFromB, mFromM);
            s = double.MaxNative(sFromE, sFromS);
        }

        var state = e > s ? E : S;
        for (var i = run.Length - 1; i >= 0; i--)
        {
            endsWord[i] = state is E or S;
            var later = (steps[i] >> state & 1) != 0;
            state = state switch
            {
                B or S => later ? S : E,
                _ => later ? M : B,
            };
        }
    }

    /// <summary>Logarithms of how likely a Han character is in each state.</summary>
    internal ReadOnlySpan<double> Emissions(char c) => _emissions.AsSpan(Emission(c, B), States);

    // Without a branch, because which way wins cannot be foreseen.
    private static int Bit(bool later, int state) => Unsafe.BitCast<bool, byte>(later) << state;

    private static int Emission(char c, int state) => ((c - CharacterClasses.FirstHan) * States) + state;
}
