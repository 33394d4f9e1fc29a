namespace Deliberation.Mining.Segmentation;

/// <summary>Finds the longest of many fixed phrases at a position. Immutable.</summary>
internal sealed class PhraseMatcher
{
    private readonly DoubleArrayTrie _trie;

    /// <param name="phrases">Distinct, non-empty; a phrase's number is its place.</param>
    public PhraseMatcher(IEnumerable<string> phrases) =>
        _trie = new DoubleArrayTrieBuilder(phrases.Select((phrase, id) => (phrase, id, 0.0))).Build();

    /// <summary>Number and length of the longest phrase at <paramref name="start"/>; (−1, 0) when there is none.</summary>
    public (int Id, int Length) LongestAt(ReadOnlySpan<char> text, int start)
    {
        var longest = (Id: -1, Length: 0);
        var node = DoubleArrayTrie.Root;
        for (var i = start; i < text.Length; i++)
        {
            node = _trie.Child(node, text[i]);
            if (node == DoubleArrayTrie.None) break;
            if (_trie.Id(node) is var id and >= 0) longest = (id, i + 1 - start);
        }
        return longest;
    }
}
