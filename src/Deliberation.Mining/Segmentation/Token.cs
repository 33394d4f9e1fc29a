namespace Deliberation.Mining.Segmentation;

/// <summary>A word as a place in the text it was cut from.</summary>
/// <param name="Start">Index of the first UTF-16 unit.</param>
/// <param name="Length">Number of UTF-16 units, at least 1.</param>
/// <param name="WordId">Number of the word in the dictionary; −1 when it is not in it.</param>
public readonly record struct Token(int Start, int Length, int WordId)
{
    /// <summary>The word itself.</summary>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}
