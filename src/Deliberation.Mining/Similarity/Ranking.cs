namespace Deliberation.Mining.Similarity;

/// <summary>Adds up scores of numbered things and keeps its memory from one use to the next, so that ranking a few of a million allocates nothing.</summary>
internal sealed class Ranking
{
    private readonly List<int> _touched = [];
    private readonly PriorityQueue<int, (double Score, int Number)> _best = new(Comparer<(double Score, int Number)>.Create(
        (a, b) => a.Score.CompareTo(b.Score) is not 0 and var order ? order : b.Number.CompareTo(a.Number)));
    private (double Score, int Look)[] _scores = [];
    private int _look;

    /// <summary>Begins a look: within one, <see cref="AddOnce"/> counts a number once.</summary>
    public void Look() => _look++;

    /// <summary>Adds to the score of a number.</summary>
    /// <param name="number">0 or more.</param>
    /// <param name="score">Above 0.</param>
    public void Add(int number, double score)
    {
        if (number >= _scores.Length)
            Array.Resize(ref _scores, Math.Max(number + 1, 2 * _scores.Length));
        Add(ref _scores[number], number, score);
    }

    /// <summary>Adds to the score of a number unless that was done in this look.</summary>
    public void AddOnce(int number, double score)
    {
        if (number >= _scores.Length)
            Array.Resize(ref _scores, Math.Max(number + 1, 2 * _scores.Length));
        ref var slot = ref _scores[number];
        if (slot.Look == _look)
            return;
        slot.Look = _look;
        Add(ref slot, number, score);
    }

    /// <summary>The numbers with the highest scores, the highest first and of equals the lowest number first; then all scores are forgotten.</summary>
    public int[] Take(int limit)
    {
        foreach (var number in _touched)
        {
            var entry = (_scores[number].Score, number);
            _scores[number].Score = 0;
            if (_best.Count < limit)
                _best.Enqueue(number, entry);
            else if (limit > 0 && _best.TryPeek(out _, out var least) && (entry.Item1 > least.Score || (entry.Item1 == least.Score && number < least.Number)))
                _best.EnqueueDequeue(number, entry);
        }
        _touched.Clear();
        var best = new int[_best.Count];
        for (var i = best.Length - 1; i >= 0; i--)
            best[i] = _best.Dequeue();
        return best;
    }

    private void Add(ref (double Score, int Look) slot, int number, double score)
    {
        if (slot.Score == 0)
            _touched.Add(number);
        slot.Score += score;
    }
}
