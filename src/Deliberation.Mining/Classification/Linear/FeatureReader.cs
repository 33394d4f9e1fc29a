using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Classification.Linear;

/// <summary>A feature as it stands in a text.</summary>
/// <param name="Key">Hash of its kind and characters; letters count without case.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="Length">UTF-16 units.</param>
internal readonly record struct FeaturePlace(ulong Key, FeatureKind Kind, int Start, int Length);

/// <summary>Reads the features of a text: short runs of letters and digits, which need no dictionary, and the words of the segmenter.</summary>
internal static class FeatureReader
{
    public const int Kinds = 4;

    private const int TitleGram = 3, BodyGram = 2;

    /// <summary>Appends the features of a title.</summary>
    public static void ReadTitle(SegmentedText title, List<FeaturePlace> into) => Read(title, FeatureKind.TitleGram, FeatureKind.TitleWord, TitleGram, into);

    /// <summary>Appends the features of a body.</summary>
    public static void ReadBody(SegmentedText body, List<FeaturePlace> into) => Read(body, FeatureKind.BodyGram, FeatureKind.BodyWord, BodyGram, into);

    private static void Read(SegmentedText text, FeatureKind gram, FeatureKind word, int longest, List<FeaturePlace> into)
    {
        var characters = text.Text;
        for (var start = 0; start < characters.Length; start++)
        {
            var key = Seed(gram);
            for (var i = start; i < characters.Length && i < start + longest && char.IsLetterOrDigit(characters[i]); i++)
            {
                key = Add(key, characters[i]);
                into.Add(new FeaturePlace(Finish(key), gram, start, i + 1 - start));
            }
        }
        foreach (var token in text.Tokens)
        {
            if (!char.IsLetterOrDigit(characters[token.Start])) continue;
            var key = Seed(word);
            foreach (var c in text[token]) key = Add(key, c);
            into.Add(new FeaturePlace(Finish(key), word, token.Start, token.Length));
        }
    }

    // FNV-1a (Fowler, Noll, Vo) over UTF-16 units, then the finisher of MurmurHash3, because FNV's upper bits are poor for short input.
    private static ulong Seed(FeatureKind kind) => Add(14695981039346656037, (char)('A' + (int)kind));

    private static ulong Add(ulong hash, char c) => (hash ^ char.ToLowerInvariant(c)) * 1099511628211;

    private static ulong Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
