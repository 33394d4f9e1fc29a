using Deliberation.Mining.Classification;

namespace Deliberation.Mining.Topics;

/// <summary>An opinion that has been mined: a look into the store, made when it is needed.</summary>
/// <param name="Store">Holds it.</param>
/// <param name="Document">Its number there.</param>
internal readonly record struct MinedOpinion(OpinionStore Store, int Document)
{
    /// <summary>What the resident gave.</summary>
    public OpinionSource Source => new(Store, Document);

    /// <summary>Its terms.</summary>
    public TermVector Vector => Store.VectorOf(Document);

    /// <summary>Names of its places, the given ones first.</summary>
    public IReadOnlyList<string> Places => Store.PlacesOf(Document);

    /// <summary>Names of its districts.</summary>
    public IReadOnlyList<string> Regions => Store.RegionsOf(Document);

    /// <summary>Where the resident speaks from; may be empty.</summary>
    public string Building => Store.BuildingOf(Document);

    /// <summary>Its category; null when unsure.</summary>
    public Category? Category => Store.RowOf(Document).Category;

    /// <summary>Whether it holds an urgent phrase.</summary>
    public bool Urgent => Store.RowOf(Document).Urgent;

    /// <summary>Number of the earlier opinion that it nearly repeats; −1 when none.</summary>
    public int DuplicateOf => Store.RowOf(Document).DuplicateOf;
}

/// <summary>What the resident gave, as far as it is kept (see <see cref="OpinionText"/>).</summary>
internal readonly record struct OpinionSource(OpinionStore Store, int Document)
{
    public long Id => Store.RowOf(Document).Id;

    public string ResidentKey => Store.ResidentOf(Document);

    public double Weight => Store.RowOf(Document).Weight;

    public DateTimeOffset At => Store.RowOf(Document).At;

    public int Supports => Store.RowOf(Document).Supports;

    /// <summary>The title's first <see cref="OpinionStore.KeptTitle"/> units.</summary>
    public string Title => Store.TitleOf(Document);

    /// <summary>The body's first <see cref="OpinionStore.KeptBody"/> units.</summary>
    public string Body => Store.BodyOf(Document);
}
