using System.Globalization;

namespace Deliberation.Storage.Paging;

/// <summary>Where a page of a list ended: the last row's sort key and its number. Its text form is safe in a URL.</summary>
/// <param name="Key">What the list is sorted by: a heat, a rank, or a time in milliseconds.</param>
/// <param name="Id">Tells rows of the same key apart.</param>
public readonly record struct Cursor(double Key, long Id)
{
    /// <summary>Reads the text form; false for anything else.</summary>
    public static bool TryParse(string? text, out Cursor cursor)
    {
        cursor = default;
        var parts = text?.Split('_');
        if (parts is not [var keyText, var idText]
            || !double.TryParse(keyText, NumberStyles.Float, CultureInfo.InvariantCulture, out var key) || !double.IsFinite(key)
            || !long.TryParse(idText, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return false;
        cursor = new Cursor(key, id);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Key:R}_{Id}");
}
