using Deliberation.Mining.Places;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Topics;

/// <summary>What the topics need to know about the language and the community. Immutable.</summary>
/// <param name="Segmenter">Cuts words.</param>
/// <param name="Normalise">Brings text to one form (width, case, script).</param>
/// <param name="IsStopWord">Words that say nothing about a matter.</param>
/// <param name="PriorShare">Share of general documents that hold a word, 0–1.</param>
/// <param name="Concepts">The keywords that a text names, each in its one form whatever synonym was used, with the code of its category.</param>
/// <param name="Tag">Part of speech of a dictionary word in jieba's code; empty when not known.</param>
/// <param name="Gazetteer">The community's places.</param>
/// <param name="PlaceWords">Words by which other places are recognised.</param>
internal sealed record TopicWords(
    ISegmenter Segmenter,
    Func<string, string> Normalise,
    Func<ReadOnlySpan<char>, bool> IsStopWord,
    Func<string, double> PriorShare,
    Func<SegmentedText, IEnumerable<(string Concept, string Category, int Start, int Length)>> Concepts,
    Func<int, string> Tag,
    Gazetteer Gazetteer,
    PlaceWords PlaceWords);
