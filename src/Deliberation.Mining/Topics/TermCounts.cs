namespace Deliberation.Mining.Topics;

/// <summary>What a term stands for.</summary>
internal enum TermKind
{
    /// <summary>A word of the matter.</summary>
    Word,

    /// <summary>A place that opinions are joined by.</summary>
    Place,

    /// <summary>A district or city: too wide to be a place that opinions are joined by.</summary>
    Region,

    /// <summary>A category that keywords speak for: words of one category bring opinions about one place nearer to each other.</summary>
    Category,
}

/// <summary>Weighted counts of the terms of one text by their names, in order of first appearance; the <see cref="Vocabulary"/> numbers them.</summary>
internal sealed class TermCounts
{
    private readonly List<(TermKind Kind, string Text, double Share, double Count)> _terms = [];
    private readonly Dictionary<string, int>[] _places = [.. Enum.GetValues<TermKind>().Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];

    /// <summary>The terms, their prior share (0 where the vocabulary knows it) and their counts.</summary>
    public IReadOnlyList<(TermKind Kind, string Text, double Share, double Count)> Terms => _terms;

    public void Word(ReadOnlySpan<char> word, double count) => Add(TermKind.Word, word, 0, count);

    public void Place(ReadOnlySpan<char> name, double share, double count) => Add(TermKind.Place, name, share, count);

    public void Region(ReadOnlySpan<char> name, double share, double count) => Add(TermKind.Region, name, share, count);

    public void Category(ReadOnlySpan<char> code, double count) => Add(TermKind.Category, code, 0, count);

    private void Add(TermKind kind, ReadOnlySpan<char> text, double share, double count)
    {
        var places = _places[(int)kind].GetAlternateLookup<ReadOnlySpan<char>>();
        if (places.TryGetValue(text, out var place))
        {
            _terms[place] = _terms[place] with { Count = _terms[place].Count + count };
            return;
        }
        var name = text.ToString();
        _places[(int)kind][name] = _terms.Count;
        _terms.Add((kind, name, share, count));
    }
}
