namespace Deliberation.Storage.Paging;

/// <summary>Part of a list.</summary>
/// <param name="Items">At most as many as were asked for.</param>
/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, Cursor? Next);

internal static class Page
{
    /// <summary>Makes a page of rows that were read with a limit of one more than asked for.</summary>
    public static Page<T> Of<TRow, T>(IReadOnlyList<TRow> rows, int limit, Func<TRow, T> map, Func<TRow, Cursor> cursor) =>
        new([.. rows.Take(limit).Select(map)], rows.Count > limit ? cursor(rows[limit - 1]) : null);
}
