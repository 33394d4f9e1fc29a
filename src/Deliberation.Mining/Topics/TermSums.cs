namespace Deliberation.Mining.Topics;

/// <summary>Sums of weights by term, in sorted arrays: most topics are one opinion, and a dictionary for each would be most of the memory. Sums are kept to seven digits.</summary>
internal sealed class TermSums
{
    private int[] _terms = [];
    private float[] _sums = [];
    private int[] _notes = [];

    public int Count => _terms.Length;

    /// <summary>The terms, ascending.</summary>
    public ReadOnlySpan<int> Terms => _terms;

    /// <summary>Their sums.</summary>
    public ReadOnlySpan<float> Sums => _sums;

    /// <summary>The sum of a term; 0 when there is none.</summary>
    public double this[int term] => Array.BinarySearch(_terms, term) is >= 0 and var place ? _sums[place] : 0;

    public IEnumerable<KeyValuePair<int, double>> All()
    {
        for (var i = 0; i < _terms.Length; i++)
            yield return KeyValuePair.Create(_terms[i], (double)_sums[i]);
    }

    /// <summary>A number that the index keeps with a term, 0 at first. Only for a term that is there, until the next change.</summary>
    public ref int NoteOf(int term) => ref _notes[Array.BinarySearch(_terms, term)];

    /// <summary>Adds weights; terms not seen yet come in.</summary>
    /// <param name="terms">Distinct and ascending.</param>
    /// <param name="weights">Their weights.</param>
    public void Add(ReadOnlySpan<int> terms, ReadOnlySpan<float> weights)
    {
        var fresh = 0;
        for (var i = 0; i < terms.Length; i++)
        {
            if (Array.BinarySearch(_terms, terms[i]) is >= 0 and var place)
                _sums[place] += weights[i];
            else
                fresh++;
        }
        if (fresh > 0)
            Merge(terms, weights, fresh);
    }

    /// <summary>Keeps the heaviest terms (of equals the lower) and gives back the others.</summary>
    public List<KeyValuePair<int, double>> Keep(int count)
    {
        var kept = All().OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(count).Select(pair => pair.Key).ToHashSet();
        var dropped = All().Where(pair => !kept.Contains(pair.Key)).ToList();
        var places = Enumerable.Range(0, _terms.Length).Where(place => kept.Contains(_terms[place])).ToArray();
        (_terms, _sums, _notes) = (Array.ConvertAll(places, place => _terms[place]), Array.ConvertAll(places, place => _sums[place]), Array.ConvertAll(places, place => _notes[place]));
        return dropped;
    }

    public void Clear() => (_terms, _sums, _notes) = ([], [], []);

    private void Merge(ReadOnlySpan<int> terms, ReadOnlySpan<float> weights, int fresh)
    {
        var (merged, sums, notes) = (new int[_terms.Length + fresh], new float[_terms.Length + fresh], new int[_terms.Length + fresh]);
        for (int i = 0, old = 0, added = 0; i < merged.Length; i++)
        {
            if (added == terms.Length || (old < _terms.Length && _terms[old] <= terms[added]))
            {
                if (added < terms.Length && _terms[old] == terms[added])
                    added++;
                (merged[i], sums[i], notes[i]) = (_terms[old], _sums[old], _notes[old]);
                old++;
            }
            else
            {
                (merged[i], sums[i]) = (terms[added], weights[added]);
                added++;
            }
        }
        (_terms, _sums, _notes) = (merged, sums, notes);
    }
}
