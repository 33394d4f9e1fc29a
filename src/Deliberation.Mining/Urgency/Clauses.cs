using System.Buffers;

namespace Deliberation.Mining.Urgency;

/// <summary>Where clauses and sentences of Chinese end.</summary>
internal static class Clauses
{
    public static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？!?\n\r");

    public static readonly SearchValues<char> Ends = SearchValues.Create("。！？，；：,!?;:\n\r");
}
