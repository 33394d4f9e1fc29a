using System.Collections.Immutable;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Urgency;

/// <summary>
/// Finds words of danger to life. Recall first: a phrase counts unless a word close by in the same clause takes its weight. Immutable.
/// </summary>
public sealed class UrgencyDetector
{
    /// <summary>A text is urgent when the phrases that count weigh this much together: one of weight 3, or two of weight 2.</summary>
    public const double LeastWeight = 3;

    /// <summary>How many characters may stand between a plain denial and the phrase behind it.</summary>
    public const int DenialReach = 4;

    /// <summary>How many characters may stand between any other discounting word and the phrase behind it.</summary>
    public const int Reach = 12;

    /// <summary>How many characters may stand between the phrase and a discounting word behind it.</summary>
    public const int ReachBehind = 3;

    private const int Nowhere = -1;
    private const string DenialSection = "plain denial";
    private const string ClauseEnds = "。，！？；,!?;\n\r";
    private const string OpeningQuotes = "“「『《", ClosingQuotes = "”」』》";

    private static readonly string PhrasesFile = Path.Combine("lexicon", "urgency.csv");
    private static readonly string NegationsFile = Path.Combine("lexicon", "negations.txt");
    private static readonly string PastFile = Path.Combine("lexicon", "past.txt");

    private readonly ImmutableArray<(string Kind, string Phrase, double Weight)> _phrases;
    private readonly PhraseMatcher _phraseMatcher;
    private readonly ImmutableArray<Marker> _markers;
    private readonly PhraseMatcher _markerMatcher;
    private readonly int _longestMarker;

    private UrgencyDetector(IEnumerable<(string Kind, string Phrase, double Weight)> phrases, IEnumerable<Marker> markers)
    {
        _phrases = [.. phrases.DistinctBy(item => item.Phrase, StringComparer.Ordinal)];
        _markers = [.. markers.DistinctBy(marker => marker.Word, StringComparer.Ordinal)];
        _phraseMatcher = new PhraseMatcher(_phrases.Select(item => item.Phrase));
        _markerMatcher = new PhraseMatcher(_markers.Select(marker => marker.Word));
        _longestMarker = _markers.Select(marker => marker.Word.Length).DefaultIfEmpty().Max();
    }

    /// <summary>
    /// Reads <c>lexicon/urgency.csv</c> (kind,phrase,weight), <c>lexicon/negations.txt</c> and <c>lexicon/past.txt</c>. In the negations the words under
    /// the heading "plain denial" work only on what follows them; those under other headings also work backwards ("fire drill").
    /// </summary>
    /// <exception cref="MiningDataException">A file is missing or damaged.</exception>
    public static UrgencyDetector Load(string corpusDirectory)
    {
        var file = DataFile.OfCorpus(corpusDirectory, PhrasesFile);
        var phrases = file.ReadTable("kind", "phrase", "weight")
            .Select(row => row[1].Length > 0 ? (row[0], row[1], file.Weight(row, 2)) : throw file.Damaged(row.Line, "the phrase is empty"));
        var negations = DataFile.OfCorpus(corpusDirectory, NegationsFile).ReadSections().Select(item => item.Section == DenialSection
            ? new Marker(item.Word, UrgencyDiscount.Negated, DenialReach, Nowhere)
            : new Marker(item.Word, UrgencyDiscount.Negated, Reach, ReachBehind));
        var past = DataFile.OfCorpus(corpusDirectory, PastFile).ReadSections()
            .Select(item => new Marker(item.Word, UrgencyDiscount.Past, Reach, Nowhere));
        return new UrgencyDetector(phrases, negations.Concat(past));
    }

    /// <summary>Finds the phrases of danger in <paramref name="text"/> (normalised); of overlapping ones the first, of those starting together the longest.</summary>
    public UrgencyReport Detect(ReadOnlySpan<char> text)
    {
        var hits = ImmutableArray.CreateBuilder<UrgencyHit>();
        var quotes = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (OpeningQuotes.Contains(text[i], StringComparison.Ordinal)) quotes++;
            if (ClosingQuotes.Contains(text[i], StringComparison.Ordinal)) quotes = Math.Max(0, quotes - 1);
            var (id, length) = _phraseMatcher.LongestAt(text, i);
            if (id < 0) continue;
            var (kind, phrase, weight) = _phrases[id];
            var marker = MarkerBy(text, i, i + length);
            hits.Add(new UrgencyHit(kind, phrase, i, weight, marker?.Discount ?? UrgencyDiscount.None, marker?.Word, quotes > 0));
            i += length - 1;
        }
        var weightTogether = hits.Where(hit => hit.Counts).DistinctBy(hit => hit.Phrase, StringComparer.Ordinal).Sum(hit => hit.Weight);
        return new UrgencyReport(weightTogether >= LeastWeight, hits.ToImmutable());
    }

    /// <summary>The discounting word nearest before the phrase, or else nearest behind it, within its reach and the clause.</summary>
    private Marker? MarkerBy(ReadOnlySpan<char> text, int start, int end)
    {
        for (var i = start - 1; i >= Math.Max(0, start - Reach - _longestMarker) && !ClauseEnds.Contains(text[i], StringComparison.Ordinal); i--)
        {
            var (id, length) = _markerMatcher.LongestAt(text[..start], i);
            if (id >= 0 && start - (i + length) <= _markers[id].ReachAhead) return _markers[id];
        }
        for (var i = end; i < text.Length && i - end <= ReachBehind && !ClauseEnds.Contains(text[i], StringComparison.Ordinal); i++)
        {
            var (id, _) = _markerMatcher.LongestAt(text, i);
            if (id >= 0 && i - end <= _markers[id].ReachBack) return _markers[id];
        }
        return null;
    }

    /// <param name="Word">The discounting word.</param>
    /// <param name="Discount">What it does.</param>
    /// <param name="ReachAhead">How far it works on what follows.</param>
    /// <param name="ReachBack">How far it works on what precedes it.</param>
    private sealed record Marker(string Word, UrgencyDiscount Discount, int ReachAhead, int ReachBack);
}
