namespace Deliberation.Mining.Segmentation;

/// <summary>Builds a <see cref="DoubleArrayTrie"/> breadth first; each family of siblings takes the first place where all of it fits.</summary>
internal sealed class DoubleArrayTrieBuilder
{
    private readonly (string Text, int Id, float Weight)[] _words;
    private readonly ushort[] _codes = new ushort[char.MaxValue + 1];
    private readonly int _maxCode;
    private TrieNode[] _nodes = [];
    private int _firstFree = 1;
    private int _lastUsed;

    /// <param name="words">Distinct, non-empty words in any order.</param>
    public DoubleArrayTrieBuilder(IEnumerable<(string Text, int Id, float Weight)> words)
    {
        _words = [.. words];
        Array.Sort(_words, (a, b) => string.CompareOrdinal(a.Text, b.Text));
        _maxCode = NumberCharacters();
    }

    public DoubleArrayTrie Build()
    {
        Grow(Math.Max(1024, _words.Length * 3));
        _nodes[DoubleArrayTrie.Root].Check = -2;
        var families = new Queue<(int Node, int From, int To, int Depth)>();
        families.Enqueue((DoubleArrayTrie.Root, 0, _words.Length, 0));
        var children = new List<(int Code, int From, int To)>();
        while (families.TryDequeue(out var family))
        {
            var (node, from, to, depth) = family;
            // Sorted order puts the word that ends here before those that go on.
            if (from < to && _words[from].Text.Length == depth)
                (_, _nodes[node].WordId, _nodes[node].Weight) = _words[from++];
            if (from == to) continue;

            GroupByNextCharacter(from, to, depth, children);
            var start = Place(children);
            _nodes[node].Base = start;
            foreach (var (code, first, end) in children)
            {
                _nodes[start + code].Check = node;
                _lastUsed = Math.Max(_lastUsed, start + code);
                families.Enqueue((start + code, first, end, depth + 1));
            }
        }
        Grow(_lastUsed + _maxCode + 1);
        Array.Resize(ref _nodes, _lastUsed + _maxCode + 1);
        return new DoubleArrayTrie(_codes, _nodes);
    }

    private int NumberCharacters()
    {
        var counts = new int[char.MaxValue + 1];
        foreach (var word in _words)
            foreach (var c in word.Text)
                counts[c]++;
        var order = Enumerable.Range(0, counts.Length).Where(c => counts[c] > 0).OrderByDescending(c => counts[c]).ThenBy(c => c).ToArray();
        for (var i = 0; i < order.Length; i++) _codes[order[i]] = (ushort)(i + 1);
        return order.Length;
    }

    private void GroupByNextCharacter(int from, int to, int depth, List<(int Code, int From, int To)> children)
    {
        children.Clear();
        while (from < to)
        {
            var c = _words[from].Text[depth];
            var end = from + 1;
            while (end < to && _words[end].Text[depth] == c) end++;
            children.Add((_codes[c], from, end));
            from = end;
        }
        children.Sort();
    }

    private int Place(List<(int Code, int From, int To)> children)
    {
        var least = children[0].Code;
        var greatest = children[^1].Code;
        while (_nodes[_firstFree].Check != -1) _firstFree = Next(_firstFree);
        var tries = 0;
        for (var cell = Math.Max(_firstFree, least + 1); ; cell = Next(cell))
        {
            var start = cell - least;
            Grow(start + greatest + 1);
            if (Fits(start, children))
            {
                // Where many tries fail the array is nearly full: leave some of its small gaps behind, or placing becomes quadratic.
                if (tries > 64) _firstFree += (cell - _firstFree) / 8;
                return start;
            }
            tries++;
        }
    }

    private int Next(int cell)
    {
        Grow(cell + 2);
        return cell + 1;
    }

    private bool Fits(int start, List<(int Code, int From, int To)> children)
    {
        foreach (var (code, _, _) in children)
            if (_nodes[start + code].Check != -1)
                return false;
        return true;
    }

    private void Grow(int needed)
    {
        var old = _nodes.Length;
        if (needed <= old) return;
        Array.Resize(ref _nodes, Math.Max(needed, old * 2));
        _nodes.AsSpan(old).Fill(TrieNode.Free);
    }
}
