using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Deliberation.Web.CommandLine;

/// <summary>
/// A table written twice: as JSON lines, and as CSV that office programs open (with a byte order mark, and with cells that would run as formulas made
/// harmless). Both are whole or not there.
/// </summary>
internal sealed class ExportFile<T> : IAsyncDisposable
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
    private readonly string _path;
    private readonly StreamWriter _lines;
    private readonly StreamWriter _table;

    /// <summary>Begins <c>NAME.jsonl</c> and <c>NAME.csv</c> in a directory.</summary>
    public ExportFile(string directory, string name)
    {
        _path = Path.Combine(directory, name);
        _lines = new StreamWriter(_path + ".jsonl.part", append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        _table = new StreamWriter(_path + ".csv.part", append: false, new UTF8Encoding(true)) { NewLine = "\n" };
        _table.WriteLine(string.Join(',', Options.GetTypeInfo(typeof(T)).Properties.Select(property => property.Name)));
    }

    public int Rows { get; private set; }

    public async Task WriteAsync(T row)
    {
        Rows++;
        await WriteCellsAsync(JsonSerializer.SerializeToElement(row, Options).EnumerateObject().Select(cell => Text(cell.Value)));
        await _lines.WriteLineAsync(JsonSerializer.Serialize(row, Options));
    }

    /// <summary>Puts both files in their places.</summary>
    public async Task FinishAsync()
    {
        await DisposeAsync();
        foreach (var ending in new[] { ".jsonl", ".csv" })
            File.Move($"{_path}{ending}.part", _path + ending, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _lines.DisposeAsync();
        await _table.DisposeAsync();
    }

    private Task WriteCellsAsync(IEnumerable<string> cells) => _table.WriteLineAsync(string.Join(',', cells.Select(Quote)));

    private static string Quote(string cell)
    {
        if (cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..])
            cell = "'" + cell;
        return cell.AsSpan().ContainsAny(NeedQuotes) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    private static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? string.Join('|', value.EnumerateArray().Select(Text)) : value.ToString();
}
