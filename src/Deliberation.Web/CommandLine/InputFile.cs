using Deliberation.Web.Import;

namespace Deliberation.Web.CommandLine;

/// <summary>A text file given on the command line, in UTF-8 or GB18030.</summary>
internal static class InputFile
{
    /// <exception cref="CommandException">There is no such file.</exception>
    public static IReadOnlyList<string> Lines(string path)
    {
        using var file = Open(path);
        using var text = CsvText.Open(file);
        var lines = new List<string>();
        while (text.ReadLine() is { } line)
            lines.Add(line);
        return lines;
    }

    /// <summary>
    /// The rows of a CSV file with the cells of the named columns, in that order. Names of one column are parted by <c>|</c>; a column that the file may lack is
    /// written with a question mark at the end, and gives empty cells.
    /// Broken rows are told on the error output and left out.
    /// </summary>
    /// <exception cref="CommandException">There is no such file, a column is missing or no row is good.</exception>
    public static IReadOnlyList<string[]> Table(Terminal terminal, string path, params string[] columns)
    {
        using var file = Open(path);
        using var text = CsvText.Open(file);
        int[]? places = null;
        var (rows, rejected) = (new List<string[]>(), new List<RejectedRow>());
        foreach (var row in new CsvSplitter(text).Rows())
        {
            if (places is null)
                places = Places(path, row.Fields, columns);
            else if (row.Fault is { } fault)
                rejected.Add(new RejectedRow(row.Line, fault));
            else
                rows.Add([.. places.Select(place => place >= 0 && place < row.Fields.Count ? row.Fields[place].Trim() : "")]);
        }

        Rejections.Tell(terminal, rejected);
        return rows.Count > 0 ? rows : throw new CommandException(Texts.Get("file.no-rows", path));
    }

    /// <summary>The names of the columns of a CSV file.</summary>
    /// <exception cref="CommandException">There is no such file.</exception>
    public static IReadOnlyList<string> Columns(string path)
    {
        using var file = Open(path);
        using var text = CsvText.Open(file);
        return [.. new CsvSplitter(text).Rows().Take(1).SelectMany(row => row.Fields).Select(Name)];
    }

    private static string Name(string cell) => cell.Trim().Trim('\uFEFF');

    private static int[] Places(string path, IReadOnlyList<string> header, string[] columns)
    {
        string[] names = [.. header.Select(Name)];
        int[] places = [.. columns.Select(column => Array.FindIndex(names, name => column.TrimEnd('?').Split('|').Contains(name, StringComparer.OrdinalIgnoreCase)))];
        var missing = columns.Where((column, i) => places[i] < 0 && !column.EndsWith('?')).ToList();
        return missing.Count == 0 ? places : throw new CommandException(Texts.Get("file.lacks-columns", path, string.Join(' ', missing)));
    }

    private static FileStream Open(string path) => File.Exists(path)
        ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan)
        : throw new CommandException(Texts.Get("file.not-found", path));
}
