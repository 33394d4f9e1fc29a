using System.Runtime.InteropServices;

namespace Deliberation.Mining.Segmentation;

/// <summary>One cell of a <see cref="DoubleArrayTrie"/>; 16 bytes, so that four share a cache line and the array can be stored as an image.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TrieNode
{
    /// <summary>A child by code c stands at Base + c; 0 when there is no child.</summary>
    public int Base;

    /// <summary>The parent's index; −1 for a free cell, −2 for the root.</summary>
    public int Check;

    /// <summary>Number of the word that ends here; −1 for none.</summary>
    public int WordId;

    /// <summary>Natural logarithm of the word's probability; NaN when no word ends here.</summary>
    public float Weight;

    public readonly bool IsWord => WordId >= 0;

    public static TrieNode Free => new() { Check = -1, WordId = -1, Weight = float.NaN };
}
