using Deliberation.Mining.Assets;
using Deliberation.Mining.Places;
using Deliberation.Mining.Segmentation;
using Deliberation.Mining.Text;
using Deliberation.Mining.Topics;

namespace Deliberation.Mining.NewWords;

/// <summary>
/// Finds words that residents use and neither dictionary, lexicon nor gazetteer knows. First pass: strings of one to four tokens that may be a term are counted by opinion.
/// Second pass: for the frequent ones, how firmly they hold together at their weakest split (pointwise mutual information, Church and Hanks 1990) and how free they are of
/// their neighbours (entropy on both sides, Huang and Powers 2003). Memory does not grow with the number of opinions; the texts are read twice.
/// </summary>
public sealed class NewWordFinder
{
    private const int MostTokens = 4;
    private const int LeastLength = 2;
    private const int MostLength = 8;
    private const int MostExamples = 3;
    private const int LeastOpinions = 3;

    /// <summary>What a place ending follows, or a place stands before, as often as this is the name of a place.</summary>
    private const double PlaceShare = 0.2;

    /// <summary>A string that stands almost only inside a longer one is a part of that.</summary>
    private const double OwnShare = 0.35;

    private readonly MiningAssets _assets;
    private readonly NewWordOptions _options;
    private readonly WordShape _shape;
    private readonly HashSet<string> _known;
    private readonly PlaceWords _places;

    /// <summary>Makes a finder for a community.</summary>
    /// <param name="assets">Its words: lexicon, places and dictionary are what is known.</param>
    /// <param name="known">Words that are not to be proposed besides, normalised.</param>
    /// <param name="options">Defaults when null.</param>
    public NewWordFinder(MiningAssets assets, IEnumerable<string>? known = null, NewWordOptions? options = null)
    {
        (_assets, _options, _shape) = (assets, options ?? new NewWordOptions(), new WordShape(assets));
        _known = [.. assets.Lexicon.Terms, .. known ?? []];
        _places = PlaceWords.With(assets.PlaceSuffixes.Select(suffix => suffix.Suffix));
    }

    /// <summary>The words, the best first; of equal ones in ordinal order.</summary>
    /// <param name="opinions">Read twice, in the same order.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public IReadOnlyList<NewWord> Find(IEnumerable<NewWordText> opinions, int limit, CancellationToken cancellationToken = default)
    {
        var candidates = Count(opinions, cancellationToken);
        if (candidates.Length == 0)
            return [];
        var statistics = new StringStatistics(candidates, _places);
        foreach (var opinion in opinions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            statistics.Add(Read(opinion.Text), opinion);
        }

        var words = candidates.Where(candidate => statistics.ShareInPlaces(candidate) < PlaceShare).Select(candidate => statistics.Word(candidate, MostExamples))
            .Where(word => word.Residents >= Math.Max(3, _options.LeastResidents) && word.Cohesion >= _options.LeastCohesion && word.Freedom >= _options.LeastFreedom)
            .OrderByDescending(word => word.Score).ThenBy(word => word.Word, StringComparer.Ordinal)
            .ToList();
        return [.. words.Where(word => !IsPart(word, words)).Take(limit)];
    }

    /// <summary>Whether a longer word takes most of it, or it is a longer one that adds little to a shorter that stands well alone.</summary>
    private static bool IsPart(NewWord word, List<NewWord> words) => words.Any(other =>
        (other.Word.Length > word.Word.Length && other.Word.Contains(word.Word, StringComparison.Ordinal) && word.Opinions - other.Opinions < OwnShare * word.Opinions)
        || (other.Word.Length < word.Word.Length && word.Word.Contains(other.Word, StringComparison.Ordinal) && word.Opinions < OwnShare * other.Opinions));

    private string[] Count(IEnumerable<NewWordText> opinions, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        var inOpinion = new HashSet<string>(StringComparer.Ordinal);
        var tokens = new List<Token>();
        var floor = 0;
        foreach (var opinion in opinions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = Read(opinion.Text);
            tokens.Clear();
            _assets.Segmenter.Segment(text, tokens);
            inOpinion.Clear();
            for (var i = 0; i < tokens.Count; i++)
                AddFrom(text, tokens, i, inOpinion);
            foreach (var found in inOpinion)
                counts[found] = counts.GetValueOrDefault(found) + 1;
            for (; counts.Count > _options.MostTracked; floor++)
                foreach (var rare in counts.Where(pair => pair.Value <= floor + 1).Select(pair => pair.Key).ToList())
                    counts.Remove(rare);
        }

        return [.. counts.Where(pair => pair.Value >= LeastOpinions).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(_options.MostCandidates).Select(pair => pair.Key)];
    }

    private void AddFrom(string text, List<Token> tokens, int first, HashSet<string> found)
    {
        var start = tokens[first].Start;
        // What follows a number is its measure or a piece of a code.
        if ((start > 0 && char.IsAsciiLetterOrDigit(text[start - 1])) || !_shape.MayBegin(tokens[first].In(text), tokens[first]))
            return;
        for (var last = first; last < tokens.Count && last < first + MostTokens; last++)
        {
            var token = tokens[last];
            var length = token.Start + token.Length - start;
            if (length > MostLength || !_shape.MayStand(token.In(text), token))
                return;
            if (length < LeastLength || (last == first && token.WordId >= 0) || !_shape.MayEnd(token.In(text), token))
                continue;
            var word = text.Substring(start, length);
            if (!_known.Contains(word) && _places.EndingOf(word) is null)
                found.Add(word);
        }
    }

    private string Read(string text) => _assets.Normalizer.Normalize(PersonalData.Mask(OpinionReader.Cut(text, OpinionReader.MaxCharacters)));
}
