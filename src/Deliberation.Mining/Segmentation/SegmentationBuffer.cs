namespace Deliberation.Mining.Segmentation;

/// <summary>A thread's working memory for <see cref="JiebaSegmenter"/>, so that cutting allocates nothing but the tokens' list.</summary>
internal sealed class SegmentationBuffer
{
    // Beyond this a block is a freak (a text without any punctuation); its memory is not worth keeping.
    private const int MaximumKept = 1 << 14;

    [ThreadStatic]
    private static SegmentationBuffer? kept;

    private SegmentationBuffer(int length)
    {
        Scores = new double[length + 1];
        Ends = new int[length];
        WordIds = new int[length];
        EndsWord = new bool[length];
        Steps = new byte[length];
    }

    /// <summary>Log probability of the best way from a position to the end of the block.</summary>
    public double[] Scores { get; }

    /// <summary>End of the word that the best way takes from a position.</summary>
    public int[] Ends { get; }

    /// <summary>Number of that word, −1 for a character outside the dictionary.</summary>
    public int[] WordIds { get; }

    /// <summary>For <see cref="HiddenMarkovModel.MarkWordEnds"/>.</summary>
    public bool[] EndsWord { get; }

    /// <summary>For <see cref="HiddenMarkovModel.MarkWordEnds"/>.</summary>
    public byte[] Steps { get; }

    public static SegmentationBuffer For(int length)
    {
        if (kept is { } buffer && buffer.Ends.Length >= length) return buffer;
        if (length > MaximumKept) return new SegmentationBuffer(length);
        return kept = new SegmentationBuffer(Math.Max(256, length * 2));
    }
}
