using System.Globalization;
using Deliberation.Mining.Assets;

namespace Deliberation.Mining.Segmentation;

/// <summary>
/// jieba's model for words the dictionary does not know: each character begins (B), continues (M) or ends (E) a word or is one (S). Reads
/// cppjieba's hmm_model.utf8: start row, 4×4 transitions, four rows of emissions, all natural logarithms in the file's state order B E M S.
/// </summary>
public sealed class HiddenMarkovModel
{
    /// <summary>Name of the file inside the dictionary directory.</summary>
    public const string FileName = "hmm_model.utf8";

    private const int B = 0, E = 1, M = 2, S = 3, States = 4;
    private const double Impossible = -3.14e100;

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
            foreach (var entry in text.AsSpan().Split(','))
            {
                var pair = text.AsSpan(entry);
                if (pair.Length < 3 || pair[1] != ':') throw file.Damaged(number, "expected a character, a colon and a number");
                if (CharacterClasses.Of(pair[0]) == CharacterClass.Han)
                    emissions[Emission(pair[0], state)] = ReadNumber(pair[2..], number);
            }
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
        // Each state has two possible predecessors. One bit per state remembers the taken one; ties fall as in jieba: the later letter wins.
        // The emission is added before comparing, as jieba does: an unknown character's is so low that everything ties.
        for (var i = 1; i < run.Length; i++)
        {
            at = Emission(run[i], B);
            var (emitB, emitE, emitM, emitS) = (_emissions[at + B], _emissions[at + E], _emissions[at + M], _emissions[at + S]);
            var (bFromE, bFromS) = (e + _transitions[E][B] + emitB, s + _transitions[S][B] + emitB);
            var (eFromB, eFromM) = (b + _transitions[B][E] + emitE, m + _transitions[M][E] + emitE);
            var (mFromB, mFromM) = (b + _transitions[B][M] + emitM, m + _transitions[M][M] + emitM);
            var (sFromE, sFromS) = (e + _transitions[E][S] + emitS, s + _transitions[S][S] + emitS);
            var step = 0;
            if (bFromS >= bFromE) step |= 1 << B;
            if (eFromM >= eFromB) step |= 1 << E;
            if (mFromM >= mFromB) step |= 1 << M;
            if (sFromS >= sFromE) step |= 1 << S;
            steps[i] = (byte)step;
            b = Math.Max(bFromE, bFromS);
            e = Math.Max(eFromB, eFromM);
            m = Math.Max(mFromB, mFromM);
            s = Math.Max(sFromE, sFromS);
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

    private static int Emission(char c, int state) => ((c - CharacterClasses.FirstHan) * States) + state;
}
