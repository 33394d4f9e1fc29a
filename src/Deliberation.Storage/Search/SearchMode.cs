namespace Deliberation.Storage.Search;

/// <summary>Which opinions a search finds.</summary>
public enum SearchMode
{
    /// <summary>Those that hold every word.</summary>
    All,

    /// <summary>Those that hold at least one word; for finding similar ones.</summary>
    Any,
}
