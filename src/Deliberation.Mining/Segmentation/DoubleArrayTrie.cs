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

    /// <param name="codes">Code of each UTF-16 unit from 1; 0 for units in no word.</param>
    /// <param name="nodes">Cells, padded so that any Base + code is inside.</param>
    public DoubleArrayTrie(ushort[] codes, TrieNode[] nodes) => (_codes, _nodes) = (codes, nodes);

    public ref readonly TrieNode this[int node] => ref _nodes[node];

    /// <summary>The child of <paramref name="node"/> by <paramref name="c"/>, or <see cref="None"/>.</summary>
    public int Child(int node, char c)
    {
        var code = _codes[c];
        if (code == 0) return None;
        var child = _nodes[node].Base + code;
        return _nodes[child].Check == node ? child : None;
    }

    /// <summary>Number of <paramref name="word"/>; −1 when it is not in the trie.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var node = Root;
        foreach (var c in word)
        {
            node = Child(node, c);
            if (node == None) return -1;
        }
        return _nodes[node].WordId;
    }
}
