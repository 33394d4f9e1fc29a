using System.Runtime.InteropServices;

namespace Deliberation.Mining.Segmentation;

/// <summary>One cell of a <see cref="DoubleArrayTrie"/>; 16 bytes, so that four share a cache line and the array is stored in images as it is.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TrieNode
{
    /// <summary>A child by code c stands at Base + c; 0 when there is no child.</summary>
    public int Base;

    /// <summary>The parent's index; −1 for a free cell, −2 for the root.</summary>
    public int Check;

    /// <summary>Value of the word that ends here, such as the natural logarithm of its frequency; −∞ when none does, so that it never wins a comparison.</summary>
    public double Weight;

    public static TrieNode Free => new() { Check = -1, Weight = double.NegativeInfinity };
}
