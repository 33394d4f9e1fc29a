using System.Runtime.InteropServices;

namespace Deliberation.Mining.Classification.Linear;

/// <summary>Which part of an opinion a model reads.</summary>
internal enum TextPart
{
    Title,
    Body,
    Both,
}

/// <summary>Vectors of opinions, of which only what is not zero is kept; in each the title's part stands before the body's.</summary>
internal sealed class SparseRows
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _columns = [];
    private readonly List<float> _values = [];

    public int Count => _starts.Count / 2;

    public ReadOnlySpan<int> Columns(int row, TextPart part) => CollectionsMarshal.AsSpan(_columns)[Range(row, part)];

    public ReadOnlySpan<float> Values(int row, TextPart part) => CollectionsMarshal.AsSpan(_values)[Range(row, part)];

    public void Add(FeatureSpace space, CountedText title, CountedText body)
    {
        space.Weigh(title, _columns, _values);
        _starts.Add(_columns.Count);
        space.Weigh(body, _columns, _values);
        _starts.Add(_columns.Count);
    }

    private Range Range(int row, TextPart part) => part switch
    {
        TextPart.Title => _starts[2 * row].._starts[(2 * row) + 1],
        TextPart.Body => _starts[(2 * row) + 1].._starts[(2 * row) + 2],
        _ => _starts[2 * row].._starts[(2 * row) + 2],
    };
}
