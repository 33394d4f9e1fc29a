using System.Collections;
using System.Runtime.InteropServices;
using Deliberation.Mining.Classification;
using Deliberation.Mining.Stores;

namespace Deliberation.Mining.Topics;

/// <summary>
/// All that is kept of the opinions of one community, by document number, in a few big arrays instead of objects: a million opinions are a million rows, and the garbage collector sees none of
/// them. Of the texts only the starts are kept, which titles are made of.
/// </summary>
internal sealed class OpinionStore : IReadOnlyList<MinedOpinion>
{
    /// <summary>UTF-16 units kept of a title.</summary>
    public const int KeptTitle = 64;

    /// <summary>UTF-16 units kept of a body.</summary>
    public const int KeptBody = 64;

    private readonly Blocks<Row> _rows = new();
    private readonly Blocks<int> _terms = new();
    private readonly Blocks<float> _weights = new();
    private readonly Blocks<int> _placeNumbers = new();
    private readonly Blocks<char> _texts = new();
    private readonly Names _residents = new();
    private readonly Names _places = new();

    public int Count { get; private set; }

    public MinedOpinion this[int document] => new(this, document);

    /// <summary>Adds an opinion; its document number is the count so far.</summary>
    public void Add(OpinionText source, TermVector vector, IReadOnlyList<string> places, IReadOnlyList<string> regions, string building, Category? category, bool urgent, int duplicateOf)
    {
        var (title, body) = (OpinionReader.Cut(source.Title, KeptTitle), OpinionReader.Cut(source.Body, KeptBody));
        _rows.Add(new Row
        {
            Id = source.Id,
            At = source.At,
            Weight = source.Weight,
            Resident = _residents.Of(source.ResidentKey),
            Supports = source.Supports,
            Terms = _terms.Add(vector.Terms),
            Weights = _weights.Add(vector.Weights),
            TermCount = vector.Terms.Length,
            PlaceNorm = vector.PlaceNorm,
            ProblemNorm = vector.ProblemNorm,
            Places = _placeNumbers.Add([.. places.Concat(regions).Select(_places.Of)]),
            PlaceCount = places.Count,
            RegionCount = regions.Count,
            Building = _places.Of(building),
            Text = _texts.Add([.. title, .. body]),
            TitleLength = title.Length,
            BodyLength = body.Length,
            Category = category,
            Urgent = urgent,
            DuplicateOf = duplicateOf,
        });
        Count++;
    }

    public ref readonly Row RowOf(int document) => ref _rows[document];

    public TermVector VectorOf(int document)
    {
        ref readonly var row = ref _rows[document];
        return new TermVector(_terms.Piece(row.Terms, row.TermCount), _weights.Piece(row.Weights, row.TermCount), row.PlaceNorm, row.ProblemNorm);
    }

    public string ResidentOf(int document) => _residents[_rows[document].Resident];

    public string BuildingOf(int document) => _places[_rows[document].Building];

    public string[] PlacesOf(int document) => Named(_rows[document].Places, _rows[document].PlaceCount);

    public string[] RegionsOf(int document) => Named(_rows[document].Places + _rows[document].PlaceCount, _rows[document].RegionCount);

    /// <summary>Whether an opinion names one of these places.</summary>
    public bool Names(int document, IReadOnlyList<string> places)
    {
        ref readonly var row = ref _rows[document];
        foreach (var number in _placeNumbers.Piece(row.Places, row.PlaceCount).Span)
        {
            if (places.Contains(_places[number], StringComparer.Ordinal))
                return true;
        }
        return false;
    }

    public string TitleOf(int document) => _texts.Piece(_rows[document].Text, _rows[document].TitleLength).ToString();

    public string BodyOf(int document) => _texts.Piece(_rows[document].Text + _rows[document].TitleLength, _rows[document].BodyLength).ToString();

    public IEnumerator<MinedOpinion> GetEnumerator() => Enumerable.Range(0, Count).Select(document => this[document]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string[] Named(int start, int count)
    {
        var names = new string[count];
        var numbers = _placeNumbers.Piece(start, count).Span;
        for (var i = 0; i < count; i++)
            names[i] = _places[numbers[i]];
        return names;
    }

    [StructLayout(LayoutKind.Auto)]
    internal record struct Row
    {
        public long Id;
        public DateTimeOffset At;
        public double Weight;
        public double PlaceNorm;
        public double ProblemNorm;
        public int Resident;
        public int Supports;
        public int Terms;
        public int Weights;
        public int TermCount;
        public int Places;
        public int PlaceCount;
        public int RegionCount;
        public int Building;
        public int Text;
        public int TitleLength;
        public int BodyLength;
        public int DuplicateOf;
        public Category? Category;
        public bool Urgent;
    }
}
