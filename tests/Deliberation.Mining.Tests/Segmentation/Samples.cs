using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Tests.Segmentation;

/// <summary>What the tests share: the dictionary directory, one immutable segmenter over it and one tagger.</summary>
internal static class Samples
{
    public static string DictionaryDirectory { get; } = Path.Combine(AppContext.BaseDirectory, "dictionary");

    public static JiebaSegmenter Segmenter { get; } = JiebaSegmenter.Load(DictionaryDirectory);

    public static PartOfSpeechTagger Tagger { get; } = PartOfSpeechTagger.Load(DictionaryDirectory, Segmenter);
}
