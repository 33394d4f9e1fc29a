using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Classification;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Keywords;

/// <summary>The keyword dictionary of the six categories. Immutable; an edited lexicon is another instance with another version.</summary>
public sealed class Lexicon
{
    /// <summary>Place of the file inside the corpus directory.</summary>
    public static readonly string FileName = Path.Combine("lexicon", "keywords.csv");

    private readonly ImmutableArray<LexiconEntry> _byTerm;
    private readonly PhraseMatcher _matcher;

    /// <summary>Makes a lexicon of <paramref name="entries"/>.</summary>
    /// <exception cref="ArgumentException">A term stands in two entries, or is empty.</exception>
    public Lexicon(IEnumerable<LexiconEntry> entries)
    {
        Entries = [.. entries];
        var terms = Entries.SelectMany(entry => entry.Synonyms.Prepend(entry.Keyword).Select(term => (Term: term, Entry: entry))).ToArray();
        if (terms.GroupBy(pair => pair.Term, StringComparer.Ordinal).FirstOrDefault(group => group.Key.Length == 0 || group.Count() > 1) is { } wrong)
            throw new ArgumentException($"'{wrong.Key}' is empty or stands twice", nameof(entries));
        Terms = [.. terms.Select(pair => pair.Term)];
        _byTerm = [.. terms.Select(pair => pair.Entry)];
        _matcher = new PhraseMatcher(Terms);
        Version = HashOf(Entries);
    }

    /// <summary>The keywords in the order of the file.</summary>
    public ImmutableArray<LexiconEntry> Entries { get; }

    /// <summary>All keywords and synonyms, each once.</summary>
    public ImmutableArray<string> Terms { get; }

    /// <summary>Twelve hexadecimal digits made from the content: equal content, equal version.</summary>
    public string Version { get; }

    /// <summary>Reads <c>lexicon/keywords.csv</c> (category,keyword,weight,synonyms; synonyms separated by |).</summary>
    /// <exception cref="MiningDataException">The file is missing or damaged.</exception>
    public static Lexicon Load(string corpusDirectory)
    {
        var file = DataFile.OfCorpus(corpusDirectory, FileName);
        try
        {
            return new Lexicon(file.ReadTable("category", "keyword", "weight", "synonyms").Select(row => new LexiconEntry(
                Categories.Parse(row[0]) ?? throw file.Damaged(row.Line, $"'{row[0]}' is not a category"),
                row[1].Trim(),
                file.Weight(row, 2),
                [.. row[3].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)])));
        }
        catch (ArgumentException e)
        {
            throw file.Error($"is damaged: {e.Message}", e);
        }
    }

    /// <summary>
    /// The lexicon's terms in a text from first to last; of terms that overlap the longest, of equally long ones the first. A term of two characters must
    /// begin and end with tokens, or it would be found across two others; of a longer one, one edge is enough.
    /// </summary>
    public IReadOnlyList<LexiconHit> Find(SegmentedText text)
    {
        var edges = new bool[text.Text.Length + 1];
        edges[^1] = true;
        foreach (var token in text.Tokens) edges[token.Start] = true;
        var hits = new List<LexiconHit>();
        var (overlapping, end) = (0, 0); // where the run of hits that overlap one another begins in the list, and where it ends in the text
        for (var i = 0; i < text.Text.Length; i++)
        {
            var (id, length) = _matcher.LongestAt(text.Text, i, edges);
            if (id < 0) continue;
            if (i >= end)
            {
                KeepLongest(hits, overlapping);
                overlapping = hits.Count;
            }
            hits.Add(new LexiconHit(_byTerm[id], i, length));
            end = Math.Max(end, i + length);
        }
        KeepLongest(hits, overlapping);
        return hits;
    }

    private static void KeepLongest(List<LexiconHit> hits, int from)
    {
        if (hits.Count - from < 2) return;
        var kept = new List<LexiconHit>();
        foreach (var hit in hits.Skip(from).OrderByDescending(hit => hit.Length).ThenBy(hit => hit.Start))
            if (kept.TrueForAll(other => hit.Start >= other.Start + other.Length || other.Start >= hit.Start + hit.Length))
                kept.Add(hit);
        hits.RemoveRange(from, hits.Count - from);
        hits.AddRange(kept.OrderBy(hit => hit.Start));
    }

    private static string HashOf(IEnumerable<LexiconEntry> entries)
    {
        var content = string.Join('\n', entries.Select(entry => string.Create(
            CultureInfo.InvariantCulture, $"{entry.Category.Code()},{entry.Keyword},{entry.Weight:R},{string.Join('|', entry.Synonyms)}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..12];
    }
}
