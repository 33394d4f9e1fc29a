using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Places;

/// <summary>
/// Finds places in a segmented text: the gazetteer's names first, then buildings by number, then names that end in a place suffix.
/// A name grows to the left from its suffix over name-like words, at most <see cref="MaxWords"/> of them, and ends at stop words and other places. Immutable.
/// </summary>
/// <param name="gazetteer">The community's places.</param>
/// <param name="words">Suffixes and the words that end a name.</param>
/// <param name="tag">Part of speech of a dictionary word in jieba's code: verbs, pronouns, adverbs, prepositions and particles are no part of a name. Empty when not known.</param>
public sealed class PlaceFinder(Gazetteer gazetteer, PlaceWords words, Func<int, string> tag)
{
    private const string NoNameTags = "vrdpcuyeo";
    private const int MaxWords = 4;
    private const int MaxName = 12;
    private const int MaxNumber = 4;
    private const int MaxTurned = 3;

    /// <summary>Finds the places, without overlaps, from left to right.</summary>
    /// <param name="text">Normalised text.</param>
    /// <param name="tokens">Its words.</param>
    public IReadOnlyList<PlaceMention> Find(string text, IReadOnlyList<Token> tokens)
    {
        var taken = new bool[text.Length];
        var found = new List<PlaceMention>();
        foreach (var mention in gazetteer.Find(text).Concat(Numbered(text)))
        {
            if (!taken.AsSpan(mention.Start, mention.Length).Contains(true))
                Take(mention);
        }
        for (var i = 0; i < tokens.Count; i++)
        {
            if (EndingAt(text, tokens, i, taken) is { } mention)
            {
                found.RemoveAll(inner => inner.Start >= mention.Start && inner.End <= mention.End);
                Take(mention);
            }
        }
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;

        void Take(PlaceMention mention)
        {
            taken.AsSpan(mention.Start, mention.Length).Fill(mention.Source != PlaceSource.Suffix);
            found.Add(mention);
        }
    }

    private PlaceMention? EndingAt(string text, IReadOnlyList<Token> tokens, int last, bool[] taken)
    {
        var word = tokens[last].In(text);
        if (taken[tokens[last].Start] || words.EndingOf(word) is not { } ending)
            return null;
        var region = words.IsRegion(ending);
        if (word.Length > ending.Length && words.IsGeneric(word))
            return null;
        var first = last;
        var end = tokens[last].Start + tokens[last].Length;
        while (first > 0 && last - first < (region ? 1 : MaxWords) && IsNamePart(text, tokens[first - 1], taken) && end - tokens[first - 1].Start <= MaxName)
            first--;
        if (region && word.Length > ending.Length)
            first = last;
        while (first < last && IsWeakStart(tokens[first].In(text)))
            first++;
        if (!region && first > 0 && tokens[first].Length <= MaxTurned && (first == last || words.EndingOf(tokens[first].In(text)) is not null) && IsTurned(text, tokens, first - 1, taken))
            first--;
        var start = tokens[first].Start;
        var written = text[start..end];
        if (region && words.IsStop(written.AsSpan(0, written.Length - ending.Length)) && !words.IsDirection(written.AsSpan(0, written.Length - ending.Length)))
            return null;
        if (first == last && word.Length <= ending.Length || written.Length < 2 || words.IsGeneric(written))
            return null;
        var name = words.IsEstate(ending) && written.Length - ending.Length >= 2 ? written[..^ending.Length] : written;
        return words.IsGeneric(name) ? null : new PlaceMention(name, start, end - start, region ? PlaceSource.Region : PlaceSource.Suffix);
    }

    private bool IsNamePart(string text, Token token, bool[] taken)
    {
        if (taken[token.Start])
            return false;
        var word = token.In(text);
        return IsLettersOrDigits(word) && !words.IsStop(word) && !EndsName(token) || words.IsJoiner(word);
    }

    private bool EndsName(Token token) => token.WordId >= 0 && tag(token.WordId) is [var first, ..] kind && NoNameTags.Contains(first, StringComparison.Ordinal) && kind != "vn";

    // A direction belongs to a short name that nothing else stands before: an eastern sixth road, a town in the north.
    private bool IsTurned(string text, IReadOnlyList<Token> tokens, int at, bool[] taken) => words.IsDirection(tokens[at].In(text)) && !taken[tokens[at].Start] && tokens[at].Start + 1 == tokens[at + 1].Start
        && (at == 0 || taken[tokens[at - 1].Start] || !IsLettersOrDigits(tokens[at - 1].In(text)) || words.EndingOf(tokens[at - 1].In(text)) is not null || words.IsStop(tokens[at - 1].In(text)));

    private bool IsWeakStart(ReadOnlySpan<char> word) => words.IsJoiner(word) || words.IsGeneric(word) || words.IsStop(word);

    // 3-building-2-entrance: a number, a building word, and perhaps a number and an entrance word.
    private IEnumerable<PlaceMention> Numbered(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var end = After(text, i, words.Buildings);
            if (end < 0 || IsNumber(text, i - 1))
            {
                i++;
                continue;
            }
            var unit = After(text, end, words.Units);
            var stop = unit < 0 ? end : unit;
            yield return new PlaceMention(text[i..stop], i, stop - i, PlaceSource.Building);
            i = stop;
        }
    }

    private int After(string text, int start, IReadOnlyList<string> wanted)
    {
        var i = start;
        while (IsNumber(text, i) && i - start < MaxNumber)
            i++;
        var at = i;
        return at == start || wanted.FirstOrDefault(word => string.CompareOrdinal(text, at, word, 0, word.Length) == 0) is not { } word ? -1 : at + word.Length;
    }

    private static bool IsLettersOrDigits(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetterOrDigit(c))
                return false;
        }
        return true;
    }

    private bool IsNumber(string text, int i) => i >= 0 && i < text.Length && (char.IsAsciiDigit(text[i]) || char.IsAsciiLetter(text[i]) || words.Numerals.Contains(text[i]));
}
