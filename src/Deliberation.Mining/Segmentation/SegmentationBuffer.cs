namespace Deliberation.Mining.Segmentation;

/// <summary>A thread's working memory, so that cutting allocates nothing.</summary>
internal sealed class SegmentationBuffer
{
    // Beyond this a block is a freak (a text without any punctuation); its memory is not worth keeping.
    private const int MaximumKept = 1 << 14;

    [ThreadStatic]
    private static SegmentationBuffer? kept;

    private SegmentationBuffer(int length)
    {
        Codes = new ushort[length + 1];
        Steps = new RouteStep[length + 1];
        EndsWord = new bool[length];
        Predecessors = new byte[length];
    }

    /// <summary>The block's characters as codes of the trie, with a 0 behind the last.</summary>
    public ushort[] Codes { get; }

    /// <summary>The best way from each position to the end of the block.</summary>
    public RouteStep[] Steps { get; }

    /// <summary>For <see cref="HiddenMarkovModel.MarkWordEnds"/>.</summary>
    public bool[] EndsWord { get; }

    /// <summary>For <see cref="HiddenMarkovModel.MarkWordEnds"/>.</summary>
    public byte[] Predecessors { get; }

    public static SegmentationBuffer For(int length)
    {
        if (kept is { } buffer && buffer.EndsWord.Length >= length) return buffer;
        if (length > MaximumKept) return new SegmentationBuffer(length);
        return kept = new SegmentationBuffer(Math.Max(256, length * 2));
    }
}
