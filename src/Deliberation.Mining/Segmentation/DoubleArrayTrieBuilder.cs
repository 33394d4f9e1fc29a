namespace Deliberation.Mining.Segmentation;

/// <summary>
/// Builds a <see cref="DoubleArrayTrie"/>. Families of siblings are placed from the heaviest to the lightest, each where all of it first fits: what text
/// visits most lies together, and in the cache.
/// </summary>
internal sealed class DoubleArrayTrieBuilder
{
    private readonly (string Text, int Id, double Weight)[] _words;
    private readonly ushort[] _codes = new ushort[char.MaxValue + 1];
    private readonly double[] _loads; // sums of exp(weight) of all words before this one
    private readonly int _maxCode;
    private TrieNode[] _nodes = [];
    private int[] _ids = [];
    private int[] _nextFree = []; // of a used cell: one further on with no free one between
    private int _firstForFamily = 1;
    private int _lastUsed;

    /// <param name="words">Distinct, non-empty words in any order. Weights are logarithms of frequencies; −∞ makes a cell with a number that no search prefers.</param>
    public DoubleArrayTrieBuilder(IEnumerable<(string Text, int Id, double Weight)> words)
    {
        _words = [.. words];
        Array.Sort(_words, (a, b) => string.CompareOrdinal(a.Text, b.Text));
        _loads = new double[_words.Length + 1];
        for (var i = 0; i < _words.Length; i++) _loads[i + 1] = _loads[i] + Math.Exp(Math.Min(_words[i].Weight, 40));
        _maxCode = NumberCharacters();
    }

    public DoubleArrayTrie Build()
    {
        Grow(Math.Max(1024, _words.Length * 2));
        _nodes[DoubleArrayTrie.Root].Check = -2;
        var families = new PriorityQueue<Family, (double, int)>();
        families.Enqueue(new Family(DoubleArrayTrie.Root, 0, _words.Length, 0), default);
        var children = new List<(int Code, int From, int To)>();
        while (families.TryDequeue(out var family, out _))
        {
            var (node, from, to, depth) = family;
            GroupByNextCharacter(from, to, depth, children);
            var start = Place(children);
            _nodes[node].Base = start;
            foreach (var (code, first, end) in children)
            {
                var child = start + code;
                _nodes[child].Check = node;
                _lastUsed = Math.Max(_lastUsed, child);
                var next = first;
                // Sorted order puts the word that ends here before those that go on.
                if (_words[next].Text.Length == depth + 1) (_, _ids[child], _nodes[child].Weight) = _words[next++];
                if (next < end) families.Enqueue(new Family(child, next, end, depth + 1), (_loads[next] - _loads[end], next));
            }
        }
        var size = _lastUsed + _maxCode + 1;
        Grow(size);
        return DoubleArrayTrie.Of(_codes, _nodes[..size], _ids[..size]);
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
        if (children.Count == 0) return 0;
        var least = children[0].Code;
        var greatest = children[^1].Code;
        // A single child fits anywhere and fills the gaps that larger families leave behind.
        var first = NextFree(Math.Max(children.Count == 1 ? 1 : _firstForFamily, least + 1));
        var tries = 0;
        for (var cell = first; ; cell = NextFree(cell + 1))
        {
            var start = cell - least;
            Grow(start + greatest + 1);
            if (Fits(start, children))
            {
                // Where many tries fail the array is nearly full: leave that part to single children, or placing becomes quadratic.
                if (tries > 64) _firstForFamily += (cell - first) / 8;
                return start;
            }
            tries++;
        }
    }

    /// <summary>The first free cell from <paramref name="cell"/> on; shortens the way for the next who asks.</summary>
    private int NextFree(int cell)
    {
        Grow(cell + 1);
        while (_nodes[cell].Check != -1)
        {
            var next = _nextFree[cell];
            Grow(next + 1);
            cell = _nextFree[cell] = _nodes[next].Check == -1 ? next : _nextFree[next];
            Grow(cell + 1);
        }
        return cell;
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
        Array.Resize(ref _ids, _nodes.Length);
        Array.Resize(ref _nextFree, _nodes.Length);
        for (var i = old; i < _nextFree.Length; i++) _nextFree[i] = i + 1;
        _nodes.AsSpan(old).Fill(TrieNode.Free);
        _ids.AsSpan(old).Fill(-1);
    }

    private readonly record struct Family(int Node, int From, int To, int Depth);
}
