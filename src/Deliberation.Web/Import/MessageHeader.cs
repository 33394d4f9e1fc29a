using System.Buffers;
using Deliberation.Web.CommandLine;

namespace Deliberation.Web.Import;

/// <summary>Which cell of a row holds what, found by the names in the header whatever their order. Columns of other names are ignored.</summary>
public sealed class MessageHeader
{
    private static readonly Dictionary<string, MessageColumn> ByName = Enum.GetValues<MessageColumn>()
        .SelectMany(column => Names(column).Select(name => (name, column)))
        .ToDictionary(pair => pair.name, pair => pair.column, StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Junk =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\n' or '\t'))]);

    private readonly Dictionary<MessageColumn, int> _places = [];

    /// <exception cref="MissingColumnsException">Id, time, or both title and body are not there.</exception>
    public MessageHeader(IReadOnlyList<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (ByName.TryGetValue(cells[i].Trim().Trim('\uFEFF'), out var column))
                _places.TryAdd(column, i);
        }

        Width = cells.Count;
        var missing = new[] { MessageColumn.Id, MessageColumn.Time }.Where(column => !_places.ContainsKey(column)).ToList();
        if (!_places.ContainsKey(MessageColumn.Title) && !_places.ContainsKey(MessageColumn.Body))
            missing.Add(MessageColumn.Body);
        if (missing.Count > 0)
            throw new MissingColumnsException(missing);
    }

    /// <summary>Number of cells in the header.</summary>
    public int Width { get; }

    /// <summary>Every name a column may have, the customary one first.</summary>
    public static IReadOnlyList<string> Names(MessageColumn column) => Texts.Neutral($"column.{column}").Split('|');

    /// <summary>The cell trimmed and without control characters other than line breaks and tabs; empty when the row or the file has none.</summary>
    public string Cell(IReadOnlyList<string> fields, MessageColumn column)
    {
        if (!_places.TryGetValue(column, out var place) || place >= fields.Count)
            return "";
        var cell = fields[place].Trim();
        return cell.AsSpan().ContainsAny(Junk) ? string.Concat(cell.Where(c => !Junk.Contains(c))).Trim() : cell;
    }
}
