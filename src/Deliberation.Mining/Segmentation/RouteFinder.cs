using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Deliberation.Mining.Segmentation;

/// <summary>
/// Finds the likeliest way through the graph of all dictionary words of a block, from its end to its start, as jieba's calc: of equal ways the one
/// with the longer first word.
/// </summary>
internal sealed class RouteFinder
{
    private readonly JiebaWords _words;
    private readonly UserWords? _userWords;
    private readonly ushort[] _codes;
    private readonly TrieNode[] _nodes;
    private readonly bool[]? _userStarts;
    private readonly double _logTotal;

    public RouteFinder(JiebaDictionary dictionary)
    {
        _words = dictionary.Words;
        _userWords = dictionary.UserWords;
        _codes = _words.Trie.Codes;
        _nodes = _words.Trie.Nodes;
        _userStarts = _userWords?.Starts;
        _logTotal = Math.Log(dictionary.Total);
    }

    /// <summary>Fills <see cref="SegmentationBuffer.Steps"/> for a block no longer than the buffer.</summary>
    public void Find(ReadOnlySpan<char> block, SegmentationBuffer buffer)
    {
        // Unchecked access, because this loop is most of the work. It stays inside: codes has a 0 behind the block, at which every walk ends, and the
        // trie is padded so that every Base + code is a cell.
        ref var codes = ref MemoryMarshal.GetArrayDataReference(buffer.Codes);
        ref var steps = ref MemoryMarshal.GetArrayDataReference(buffer.Steps);
        ref var nodes = ref MemoryMarshal.GetArrayDataReference(_nodes);
        var logTotal = _logTotal;
        var userStarts = _userStarts;
        Unsafe.Add(ref codes, block.Length) = 0;
        Unsafe.Add(ref steps, block.Length) = default;
        for (var i = block.Length - 1; i >= 0; i--)
        {
            Unsafe.Add(ref codes, i) = _codes[block[i]];
            if (userStarts is not null && userStarts[block[i]] && _userWords!.MayStartAt(block, i))
            {
                Unsafe.Add(ref steps, i) = StepWithUserWords(block, i, buffer.Steps);
                continue;
            }
            var (best, bestEnd, bestNode) = (double.MinValue, i + 1, 0);
            var (node, end) = (DoubleArrayTrie.Root, i);
            while (true)
            {
                var child = Unsafe.Add(ref nodes, node).Base + Unsafe.Add(ref codes, end);
                ref var cell = ref Unsafe.Add(ref nodes, child);
                if (cell.Check != node) break;
                node = child;
                end++;
                var score = cell.Weight - logTotal + Unsafe.Add(ref steps, end).Score;
                if (score >= best) (best, bestEnd, bestNode) = (score, end, node);
            }
            if (bestNode == 0) best = -logTotal + Unsafe.Add(ref steps, i + 1).Score;
            Unsafe.Add(ref steps, i) = new RouteStep(best, bestEnd, bestNode);
        }
    }

    /// <summary>Number of the word at a step's node, −1 for none.</summary>
    public int Id(int node) => node switch
    {
        > 0 => _words.Trie.Id(node),
        < 0 => _words.Count + _userWords!.Trie.Id(-node),
        _ => -1,
    };

    /// <summary>Walks both tries; a user word stands in for jieba's equal one.</summary>
    private RouteStep StepWithUserWords(ReadOnlySpan<char> block, int start, RouteStep[] steps)
    {
        var own = _userWords!.Trie;
        var best = new RouteStep(double.MinValue, start + 1, 0);
        var (node, ownNode) = (DoubleArrayTrie.Root, DoubleArrayTrie.Root);
        for (var end = start; end < block.Length;)
        {
            var c = block[end++];
            if (node != DoubleArrayTrie.None) node = _words.Trie.Child(node, c);
            if (ownNode != DoubleArrayTrie.None) ownNode = own.Child(ownNode, c);
            if (node == DoubleArrayTrie.None && ownNode == DoubleArrayTrie.None) break;
            var isOwn = ownNode != DoubleArrayTrie.None && own.Id(ownNode) >= 0;
            if (!isOwn && node == DoubleArrayTrie.None) continue;
            var weight = isOwn ? own.Weight(ownNode) : _words.Trie.Weight(node);
            var score = weight - _logTotal + steps[end].Score;
            if (score >= best.Score) best = new RouteStep(score, end, isOwn ? -ownNode : node);
        }
        return best.Node != 0 ? best : best with { Score = -_logTotal + steps[start + 1].Score };
    }
}
