using System.Collections.Immutable;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Replies;

/// <summary>The phrases of <c>lexicon/reply-phrases.csv</c> (kind,phrase). Immutable.</summary>
internal sealed class ReplyPhrases
{
    private static readonly string FileName = Path.Combine("lexicon", "reply-phrases.csv");

    private readonly ImmutableArray<(string Kind, string Phrase)> _phrases;
    private readonly ImmutableDictionary<string, PhraseMatcher> _matchers;

    private ReplyPhrases(ImmutableArray<(string Kind, string Phrase)> phrases)
    {
        _phrases = phrases;
        _matchers = phrases.GroupBy(item => item.Kind, StringComparer.Ordinal)
            .ToImmutableDictionary(kind => kind.Key, kind => new PhraseMatcher(kind.Select(item => item.Phrase).Distinct(StringComparer.Ordinal)), StringComparer.Ordinal);
    }

    public static ReplyPhrases Load(string corpusDirectory)
    {
        var file = DataFile.OfCorpus(corpusDirectory, FileName);
        return new([.. file.ReadTable("kind", "phrase").Select(row => row[0].Length > 0 && row[1].Length > 0 ? (row[0], row[1]) : throw file.Damaged(row.Line, "the kind or the phrase is empty"))]);
    }

    /// <summary>The different phrases of a kind that stand in <paramref name="text"/>, with the place of each one's first, in order.</summary>
    public List<(string Phrase, int At)> Find(string kind, ReadOnlySpan<char> text)
    {
        List<(string Phrase, int At)> found = [];
        if (!_matchers.TryGetValue(kind, out var matcher)) return found;
        for (var i = 0; i < text.Length; i++)
        {
            var (id, length) = matcher.LongestAt(text, i);
            if (id < 0) continue;
            var phrase = text.Slice(i, length).ToString();
            if (!found.Any(item => item.Phrase == phrase)) found.Add((phrase, i));
            i += length - 1;
        }
        return found;
    }

    /// <summary>The longest phrase of a kind that begins at <paramref name="at"/>; empty when there is none.</summary>
    public string At(string kind, ReadOnlySpan<char> text, int at) =>
        _matchers.TryGetValue(kind, out var matcher) && matcher.LongestAt(text, at) is { Id: >= 0 } found ? text.Slice(at, found.Length).ToString() : "";

    /// <summary>All phrases of the reply's own formulas, which say nothing about a matter.</summary>
    public IEnumerable<string> Formulas => _phrases.Where(item => item.Kind is "greeting" or "closing" or "forward" or "finding").Select(item => item.Phrase);
}
