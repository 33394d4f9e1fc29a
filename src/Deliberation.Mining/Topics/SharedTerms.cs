namespace Deliberation.Mining.Topics;

/// <summary>An inverted index over vectors: what they have in common with a vector, without looking at those that share nothing.</summary>
/// <param name="count">Vectors are numbered below it.</param>
/// <param name="mostPerTerm">Terms that more vectors have tell none of them from the others: they are not looked at.</param>
internal sealed class SharedTerms(int count, int mostPerTerm)
{
    private readonly Dictionary<int, List<(int Vector, double Weight)>> _postings = [];
    private readonly double[] _common = new double[count];
    private readonly List<int> _found = [];

    /// <summary>Adds a term of a vector.</summary>
    public void Add(int vector, int term, double weight)
    {
        if (!_postings.TryGetValue(term, out var postings))
            _postings[term] = postings = [];
        postings.Add((vector, weight));
    }

    /// <summary>Vectors with a number below <paramref name="before"/> that share terms with a vector, with the sum of the products of the shared terms' weights; in order of first meeting.</summary>
    public IEnumerable<(int Vector, double Common)> Find(IEnumerable<(int Term, double Weight)> vector, int before)
    {
        foreach (var (term, weight) in vector)
        {
            if (!_postings.TryGetValue(term, out var postings) || postings.Count > mostPerTerm)
                continue;
            foreach (var (other, theirs) in postings)
            {
                if (other >= before)
                    break;
                if (_common[other] == 0)
                    _found.Add(other);
                _common[other] += weight * theirs;
            }
        }
        var result = _found.ConvertAll(other => (other, _common[other]));
        foreach (var other in _found)
            _common[other] = 0;
        _found.Clear();
        return result;
    }
}
