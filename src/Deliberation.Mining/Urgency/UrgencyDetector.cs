using System.Collections.Immutable;
using Deliberation.Mining.Assets;

namespace Deliberation.Mining.Urgency;

/// <summary>
/// Finds words of danger to life. Recall first: a phrase counts unless a word close by takes its weight, and each that does not count says which word that was. Immutable.
/// </summary>
public sealed class UrgencyDetector
{
    /// <summary>A text is urgent when phrases that count, and stand near each other, weigh this much together: one of weight 3, or one of 2 and one of 1.</summary>
    public const double LeastWeight = 3;

    /// <summary>A short text is urgent at this weight: who cries for help has no time to say it twice.</summary>
    public const double LeastWeightShort = 2;

    /// <summary>The longest short text, in UTF-16 units.</summary>
    public const int Short = 80;

    /// <summary>How many characters apart two phrases may start and still speak of one danger. A long letter that mentions two small ones pages apart is not urgent.</summary>
    public const int Nearness = 60;

    /// <summary>How much of a text is its opening, in UTF-16 units. Who is in danger says so first; a letter that comes to it later mostly tells, fears or argues.</summary>
    public const int Opening = 200;

    /// <summary>Behind the opening phrases must weigh this much together.</summary>
    public const double LeastWeightLater = 5;

    private const int ContextReach = 60; // at least the widest reach in the file plus its longest word
    private const string OpeningQuotes = "“「『《", ClosingQuotes = "”」』》";

    private readonly UrgencyPhrases _phrases;
    private readonly UrgencyScenes _scenes;
    private readonly UrgencyContext _context;

    private UrgencyDetector(UrgencyPhrases phrases, UrgencyScenes scenes, UrgencyContext context) => (_phrases, _scenes, _context) = (phrases, scenes, context);

    /// <summary>
    /// Reads <c>lexicon/urgency.csv</c> (kind,phrase,weight), <c>lexicon/urgency-scenes.csv</c> (kind,classes,reach,weight) and <c>lexicon/urgency-context.csv</c> (word,effect,ahead,back,scope,kinds): words that deny, end, date,
    /// imagine or report a danger, each with how many characters it reaches ahead and back, whether over the commas of its sentence, and for which kinds.
    /// </summary>
    /// <exception cref="MiningDataException">A file is missing or damaged.</exception>
    public static UrgencyDetector Load(string corpusDirectory)
    {
        var classes = UrgencyPhrases.LoadClasses(corpusDirectory);
        return new(UrgencyPhrases.Load(corpusDirectory, classes), UrgencyScenes.Load(corpusDirectory, classes), UrgencyContext.Load(corpusDirectory));
    }

    /// <summary>
    /// Finds the phrases of danger in <paramref name="text"/> (normalised), of overlapping ones the first, of those starting together the longest; and the scenes, words of danger that
    /// stand near each other.
    /// </summary>
    public UrgencyReport Detect(ReadOnlySpan<char> text)
    {
        var hits = ImmutableArray.CreateBuilder<UrgencyHit>();
        var places = ImmutableArray<UrgencyContext.Place>.Empty;
        var (quotes, read, first) = (0, 0, 0);
        foreach (var (kind, phrase, weight, start, tailStart, end) in Dangers(text))
        {
            for (; read <= start; read++)
            {
                if (OpeningQuotes.Contains(text[read], StringComparison.Ordinal)) quotes++;
                if (ClosingQuotes.Contains(text[read], StringComparison.Ordinal)) quotes = Math.Max(0, quotes - 1);
            }
            if (hits.Count == 0) places = _context.Find(text);
            while (first < places.Length && places[first].End < start - ContextReach) first++;
            var last = first;
            while (last < places.Length && places[last].Start <= end + ContextReach) last++;
            var marker = UrgencyContext.TakenBy(text, places[first..last], kind, start, tailStart, end);
            hits.Add(new UrgencyHit(kind, phrase, start, end - start, weight, marker?.Discount ?? UrgencyDiscount.None, marker?.Word, quotes > 0));
        }
        return new UrgencyReport(IsUrgent(hits, text.Length), hits.ToImmutable());
    }

    /// <summary>Phrases and scenes in the order in which they start.</summary>
    private List<Danger> Dangers(ReadOnlySpan<char> text)
    {
        var dangers = _scenes.Find(text).ConvertAll(found => new Danger(found.Scene.Kind, found.Phrase, found.Scene.Weight, found.Start, found.TailStart, found.End));
        var scenes = dangers.Count;
        for (var i = 0; i < text.Length; i++)
        {
            if (_phrases.At(text, i) is not var (phrase, tailStart, end)) continue;
            dangers.Add(new Danger(phrase.Kind, phrase.Text, phrase.Weight, i, tailStart, end));
            i = end - 1;
        }
        if (scenes > 0) dangers.Sort((a, b) => (a.Start, a.End).CompareTo((b.Start, b.End)));
        return dangers;
    }

    private static bool IsUrgent(ImmutableArray<UrgencyHit>.Builder hits, int textLength)
    {
        var near = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < hits.Count; i++)
        {
            var weight = 0.0;
            near.Clear();
            for (var j = i; j < hits.Count && hits[j].Position <= hits[i].Position + Nearness; j++)
                if (hits[j].Counts && near.Add(hits[j].Phrase))
                    weight += hits[j].Weight;
            if (weight >= (textLength <= Short ? LeastWeightShort : hits[i].Position < Opening ? LeastWeight : LeastWeightLater)) return true;
        }
        return false;
    }

    private readonly record struct Danger(string Kind, string Phrase, double Weight, int Start, int TailStart, int End);
}
