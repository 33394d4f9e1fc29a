namespace Deliberation.Mining.Topics;

/// <summary>Numbers the terms of the documents of one <see cref="Gathering"/> from 0, in the order in which they are met, and knows which are places.</summary>
internal sealed class LocalTerms(Vocabulary vocabulary)
{
    private readonly Dictionary<int, int> _numbers = [];
    private readonly List<int> _terms = [];
    private readonly List<bool> _isPlace = [];

    /// <summary>Whether a term is a place, by its number here.</summary>
    public IReadOnlyList<bool> IsPlace => _isPlace;

    /// <summary>The vocabulary's terms in the order of their numbers here.</summary>
    public IReadOnlyList<int> Terms => _terms;

    /// <summary>The number here of a term of the vocabulary.</summary>
    public int Of(int term)
    {
        if (_numbers.TryGetValue(term, out var number))
            return number;
        _numbers[term] = number = _terms.Count;
        _terms.Add(term);
        _isPlace.Add(vocabulary.IsPlace(term));
        return number;
    }
}
