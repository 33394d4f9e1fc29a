using System.Collections.Immutable;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Urgency;

/// <summary>The phrases of danger. One with a gap (<c>lift…stuck</c>) matches when its second half follows within <see cref="MaxGap"/> characters of the same clause; one with a class in braces stands for a phrase with each of its words. Immutable.</summary>
internal sealed class UrgencyPhrases
{
    public const int MaxGap = 8;

    private const char Gap = '…';
    private static readonly string FileName = Path.Combine("lexicon", "urgency.csv");
    private static readonly string ClassesFile = Path.Combine("lexicon", "urgency-classes.csv");

    private readonly ImmutableArray<ImmutableArray<Phrase>> _byHead; // with those whose head is the beginning of this one
    private readonly PhraseMatcher _heads;

    private UrgencyPhrases(IEnumerable<Phrase> phrases)
    {
        var all = phrases.DistinctBy(phrase => phrase.Text, StringComparer.Ordinal).ToLookup(phrase => phrase.Head, StringComparer.Ordinal);
        string[] heads = [.. all.Select(group => group.Key)];
        _byHead = [.. heads.Select(head => Enumerable.Range(1, head.Length).SelectMany(length => all[head[..length]]).ToImmutableArray())];
        _heads = new PhraseMatcher(heads);
    }

    /// <summary>The words of each class of <c>urgency-classes.csv</c>; a class in braces stands for its words, which must stand before it.</summary>
    public static ILookup<string, string> LoadClasses(string corpusDirectory)
    {
        var pairs = new List<(string Class, string Word)>();
        var file = DataFile.OfCorpus(corpusDirectory, ClassesFile);
        foreach (var row in file.ReadTable("class", "word"))
        {
            if (row[0].Length == 0 || row[1].Length == 0) throw file.Damaged(row.Line, "the class or the word is empty");
            pairs.AddRange(row[1][0] == '{' ? [.. pairs.Where(pair => $"{{{pair.Class}}}" == row[1]).Select(pair => (row[0], pair.Word))] : [(row[0], row[1])]);
        }
        return pairs.Distinct().ToLookup(pair => pair.Class, pair => pair.Word, StringComparer.Ordinal);
    }

    public static UrgencyPhrases Load(string corpusDirectory, ILookup<string, string> classes)
    {
        var file = DataFile.OfCorpus(corpusDirectory, FileName);
        return new(file.ReadTable("kind", "phrase", "weight").SelectMany(row =>
            Spelled(row[1], classes).Select(text =>
            {
                var halves = text.Split(Gap);
                return halves.All(half => half.Length > 0 && !half.Contains('{', StringComparison.Ordinal)) && halves.Length <= 2
                    ? new Phrase(row[0], text, halves[0], halves.Length > 1 ? halves[1] : "", file.Weight(row, 2))
                    : throw file.Damaged(row.Line, "the phrase, or a half of it, is empty, has two gaps or an unknown class");
            })));
    }

    /// <summary>The phrase with each word of the class it names, or itself.</summary>
    private static IEnumerable<string> Spelled(string phrase, ILookup<string, string> classes) =>
        classes.FirstOrDefault(words => phrase.Contains($"{{{words.Key}}}", StringComparison.Ordinal)) is { } named
            ? named.Select(word => phrase.Replace($"{{{named.Key}}}", word, StringComparison.Ordinal))
            : [phrase];

    /// <summary>The phrase that reaches farthest from <paramref name="at"/>, of equal ones the heavier, where its second half starts (else <paramref name="at"/>) and where it ends; null when there is none.</summary>
    public (Phrase Phrase, int TailStart, int End)? At(ReadOnlySpan<char> text, int at)
    {
        (Phrase Phrase, int, int End)? best = null;
        var (id, _) = _heads.LongestAt(text, at);
        if (id < 0) return null;
        foreach (var phrase in _byHead[id])
        {
            var headEnd = at + phrase.Head.Length;
            var (tailStart, end) = phrase.Tail.Length == 0 ? (at, headEnd) : Tail(text, headEnd, phrase.Tail);
            if (end > at && (best is null || (end, phrase.Weight).CompareTo((best.Value.End, best.Value.Phrase.Weight)) > 0)) best = (phrase, tailStart, end);
        }
        return best;
    }

    private static (int Start, int End) Tail(ReadOnlySpan<char> text, int from, string tail)
    {
        var window = text[from..Math.Min(text.Length, from + MaxGap + tail.Length)];
        var clause = window.IndexOfAny(Clauses.Ends);
        var found = (clause < 0 ? window : window[..clause]).IndexOf(tail, StringComparison.Ordinal);
        return found < 0 ? (0, 0) : (from + found, from + found + tail.Length);
    }

    /// <param name="Kind">Kind of danger.</param>
    /// <param name="Text">As the file has it.</param>
    /// <param name="Head">What comes first.</param>
    /// <param name="Tail">What follows after the gap; empty without one.</param>
    /// <param name="Weight">Above 0.</param>
    internal sealed record Phrase(string Kind, string Text, string Head, string Tail, double Weight);
}
