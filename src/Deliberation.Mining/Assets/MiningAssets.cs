using System.Collections.Immutable;
using Deliberation.Mining.Classification;
using Deliberation.Mining.Keywords;
using Deliberation.Mining.Segmentation;
using Deliberation.Mining.Text;
using Deliberation.Mining.Urgency;

namespace Deliberation.Mining.Assets;

/// <summary>Everything the engine knows before it reads the first opinion. An immutable snapshot, safe for many threads; keep it.</summary>
public sealed class MiningAssets
{
    private static readonly string PlacesFile = Path.Combine("lexicon", "places.csv");

    private MiningAssets(string corpusDirectory, string dictionaryDirectory, IEnumerable<string> placeNames, Lexicon? lexicon, TextClassifier? classifier)
    {
        // The two large files are read while the small ones are.
        var frequencies = Task.Run(() => InverseDocumentFrequency.Read(dictionaryDirectory));
        var words = Task.Run(() => JiebaSegmenter.Load(dictionaryDirectory));
        StopWords = StopWords.Load(corpusDirectory);
        Lexicon = lexicon ?? Lexicon.Load(corpusDirectory);
        UrgencyDetector = UrgencyDetector.Load(corpusDirectory);
        PlaceSuffixes = LoadPlaceSuffixes(corpusDirectory);
        Keywords = new KeywordCategorizer(Lexicon);
        Categorizer = classifier is null ? Keywords : new TrainedCategorizer(classifier, Keywords);
        Frequencies = frequencies.GetAwaiter().GetResult();

        var userWords = Lexicon.Terms.Select(term => new UserWord(term))
            .Concat(placeNames.Select(name => new UserWord(Normalizer.Normalize(name), Tag: "ns")));
        var jieba = words.GetAwaiter().GetResult().With(userWords.Where(word => word.CanBeFound));
        Dictionary = jieba.Dictionary;
        KeywordExtractor = new KeywordExtractor(Frequencies, StopWords, Dictionary.Tag);
        Segmenter = new CodeProtectingSegmenter(jieba);
    }

    /// <summary>Brings text into the form that all the others expect.</summary>
    public TextNormalizer Normalizer { get; } = new();

    /// <summary>Knows the words of the lexicon and the places of the community, and keeps <see cref="ProtectedCodes"/> whole.</summary>
    public ISegmenter Segmenter { get; }

    /// <summary>The words behind <see cref="Token.WordId"/>.</summary>
    public JiebaDictionary Dictionary { get; }

    /// <summary>Words that say nothing about a matter.</summary>
    public StopWords StopWords { get; }

    /// <summary>How rare words are in general Chinese.</summary>
    public InverseDocumentFrequency Frequencies { get; }

    /// <summary>The keyword dictionary.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>Finds keywords of a text.</summary>
    public KeywordExtractor KeywordExtractor { get; }

    /// <summary>Finds the category of an opinion by the lexicon alone.</summary>
    public KeywordCategorizer Keywords { get; }

    /// <summary>Finds the category of an opinion: by the classifier with the keywords where there is one, else by keywords.</summary>
    public ICategorizer Categorizer { get; }

    /// <summary>Finds words of danger.</summary>
    public UrgencyDetector UrgencyDetector { get; }

    /// <summary>Endings of place names, in the order of the file.</summary>
    public ImmutableArray<PlaceSuffix> PlaceSuffixes { get; }

    /// <summary>Loads all of it.</summary>
    /// <param name="corpusDirectory">Holds <c>lexicon/</c>; the build copies it to <c>corpus/</c> beside the program.</param>
    /// <param name="dictionaryDirectory">Holds jieba's data; the build copies it to <c>dictionary/</c> beside the program.</param>
    /// <param name="placeNames">The community's places and their aliases, which must stay whole. A name with brackets or spaces inside cannot be one token and is left out.</param>
    /// <param name="lexicon">The keyword dictionary; the one of the corpus when null.</param>
    /// <param name="classifier">A classifier of categories that <see cref="TrainedCategorizer.Train"/> made; keywords alone when null.</param>
    /// <exception cref="MiningDataException">A file is missing or damaged.</exception>
    public static MiningAssets Load(
        string corpusDirectory, string dictionaryDirectory, IEnumerable<string>? placeNames = null, Lexicon? lexicon = null, TextClassifier? classifier = null) =>
        new(corpusDirectory, dictionaryDirectory, placeNames ?? [], lexicon, classifier);

    /// <summary>Normalises and cuts a text as written by a resident.</summary>
    public SegmentedText Read(string? text) => SegmentedText.Of(Normalizer.Normalize(text), Segmenter);

    private static ImmutableArray<PlaceSuffix> LoadPlaceSuffixes(string corpusDirectory)
    {
        var file = DataFile.OfCorpus(corpusDirectory, PlacesFile);
        return [.. file.ReadTable("suffix", "kind").Select(row =>
            row[0].Length > 0 ? new PlaceSuffix(row[0], row[1]) : throw file.Damaged(row.Line, "the suffix is empty"))];
    }
}
