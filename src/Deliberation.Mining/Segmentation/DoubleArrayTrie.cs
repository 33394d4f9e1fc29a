namespace Deliberation.Mining.Segmentation;

/// <summary>
/// Immutable map from words to number and weight, walked one UTF-16 unit at a time. Double array: J. Aoe, "An efficient digital search
/// algorithm by using a double-array structure", 1989. Characters are renumbered by frequency so that the array stays dense.
/// </summary>
internal sealed class DoubleArrayTrie
{
    public const int Root = 0;
    public const int None = -1;

    private readonly ushort[] _codes;
    private readonly TrieNode[] _nodes;
    private readonly int[] _ids;

    /// <param name="codes">Code of each UTF-16 unit from 1; 0 for units in no word.</param>
    /// <param name="nodes">Cells, padded so that any Base + code is inside.</param>
    /// <param name="ids">For each cell the number of the word that ends there, −1 for none. Apart from the cells, because a search reads it only for words it chose.</param>
    private DoubleArrayTrie(ushort[] codes, TrieNode[] nodes, int[] ids) => (_codes, _nodes, _ids) = (codes, nodes, ids);

    /// <summary>Code of each UTF-16 unit, for searches that translate a text once.</summary>
    public ushort[] Codes => _codes;

    /// <summary>The cells, for searches over codes; code 0 leads from no cell to a child.</summary>
    public TrieNode[] Nodes => _nodes;

    /// <summary>Makes a trie of its parts.</summary>
    public static DoubleArrayTrie Of(ushort[] codes, TrieNode[] nodes, int[] ids) => new(codes, nodes, ids);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static DoubleArrayTrie Read(ImageReader image) => new(image.Read<ushort>(), image.Read<TrieNode>(), image.Read<int>());

    /// <summary>Writes the trie to an image.</summary>
    public void Write(ImageWriter image)
    {
        image.Write<ushort>(_codes);
        image.Write<TrieNode>(_nodes);
        image.Write<int>(_ids);
    }

    /// <summary>The child of <paramref name="node"/> by <paramref name="c"/>, or <see cref="None"/>.</summary>
    public int Child(int node, char c)
    {
        var child = _nodes[node].Base + _codes[c];
        return _nodes[child].Check == node ? child : None;
    }

    /// <summary>Number of the word that ends at <paramref name="node"/>; −1 for none.</summary>
    public int Id(int node) => _ids[node];

    /// <summary>Weight of the word that ends at <paramref name="node"/>; −∞ for none.</summary>
    public double Weight(int node) => _nodes[node].Weight;

    /// <summary>The cell of <paramref name="word"/>, which may be no more than the beginning of words; <see cref="None"/> when it is not even that.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var node = Root;
        foreach (var c in word)
        {
            node = Child(node, c);
            if (node == None) return None;
        }
        return node;
    }
}
