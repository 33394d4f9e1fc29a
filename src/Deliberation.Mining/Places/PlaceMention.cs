namespace Deliberation.Mining.Places;

/// <summary>How a place was recognised.</summary>
public enum PlaceSource
{
    /// <summary>It stands in the community's gazetteer.</summary>
    Gazetteer,

    /// <summary>A name that ends in a place suffix.</summary>
    Suffix,

    /// <summary>A district or city; shown, but too wide to tell topics apart by itself.</summary>
    Region,

    /// <summary>A building or entrance by its number.</summary>
    Building,
}

/// <summary>A place named in a text.</summary>
/// <param name="Name">Canonical name: the gazetteer's for an alias, without a bare estate suffix for an unknown estate.</param>
/// <param name="Start">First UTF-16 unit in the text.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Source">How it was recognised.</param>
public readonly record struct PlaceMention(string Name, int Start, int Length, PlaceSource Source)
{
    /// <summary>Index after the last UTF-16 unit.</summary>
    public int End => Start + Length;
}
