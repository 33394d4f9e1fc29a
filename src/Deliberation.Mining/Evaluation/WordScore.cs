using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Evaluation;

/// <summary>Compares cuts with a gold standard: a word is right when both its ends are (SIGHAN bakeoff; Sproat and Emerson 2003).</summary>
public sealed class WordScore
{
    private long _right;
    private long _cut;
    private long _gold;

    /// <summary>Share of the cut words that are right, 0–1; 0 before the first.</summary>
    public double Precision => _cut == 0 ? 0 : (double)_right / _cut;

    /// <summary>Share of the gold words that were found, 0–1; 0 before the first.</summary>
    public double Recall => _gold == 0 ? 0 : (double)_right / _gold;

    /// <summary>Harmonic mean of <see cref="Precision"/> and <see cref="Recall"/>, 0–1.</summary>
    public double F1 => _right == 0 ? 0 : 2.0 * _right / (_cut + _gold);

    /// <summary>Adds a line. White space belongs to no word.</summary>
    /// <param name="cut">Tokens of <paramref name="text"/>.</param>
    /// <param name="text">The line as it was cut.</param>
    /// <param name="gold">The same line with white space between its words.</param>
    /// <returns>False when the two do not hold the same characters; then nothing is added.</returns>
    public bool Add(IReadOnlyList<Token> cut, ReadOnlySpan<char> text, ReadOnlySpan<char> gold)
    {
        var (ends, goldLength) = Words(gold);
        if (!SameCharacters(text, gold))
            return false;
        var at = 0;
        foreach (var token in cut)
        {
            var length = 0;
            foreach (var c in token.In(text))
                length += char.IsWhiteSpace(c) ? 0 : 1;
            if (length == 0)
                continue;
            _cut++;
            if (ends.TryGetValue(at, out var end) && end == at + length)
                _right++;
            at += length;
        }
        _gold += goldLength;
        return true;
    }

    // Start and end of each word, counted without white space.
    private static (Dictionary<int, int> Ends, int Count) Words(ReadOnlySpan<char> gold)
    {
        var ends = new Dictionary<int, int>();
        var (at, start) = (0, 0);
        foreach (var c in gold)
        {
            if (!char.IsWhiteSpace(c))
                at++;
            else if (at > start)
                (ends[start], start) = (at, at);
        }
        if (at > start)
            ends[start] = at;
        return (ends, ends.Count);
    }

    private static bool SameCharacters(ReadOnlySpan<char> text, ReadOnlySpan<char> gold)
    {
        var at = 0;
        foreach (var c in gold)
        {
            if (char.IsWhiteSpace(c))
                continue;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (at == text.Length || text[at++] != c)
                return false;
        }
        return text[at..].IsWhiteSpace();
    }
}
