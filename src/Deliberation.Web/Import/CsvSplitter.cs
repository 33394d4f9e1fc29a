using System.Text;

namespace Deliberation.Web.Import;

/// <summary>
/// Splits RFC 4180 text into records. Unlike a parser that trusts its file, it loses one line to a broken quote, not the rest of the file:
/// a quote that stays open, or closes in the middle of a cell, condemns the line it began on and reading goes on with the next line.
/// Memory is bounded by <see cref="MaxRecord"/> whatever the file holds.
/// </summary>
public sealed class CsvSplitter(TextReader text)
{
    /// <summary>Longest record in UTF-16 units, line breaks included. A body of an opinion has at most a tenth of it.</summary>
    public const int MaxRecord = 100_000;

    private const char Quote = '"';
    private const string Delimiters = ",\t;";
    private readonly LinkedList<string> _ahead = new();
    private int _line;
    private char? _delimiter;

    /// <summary>Every record that is not blank, in order. The delimiter is the most frequent of comma, tab and semicolon in the first.</summary>
    public IEnumerable<CsvRow> Rows()
    {
        while (TakeLine() is { } first)
        {
            if (string.IsNullOrWhiteSpace(first))
                continue;
            _delimiter ??= Delimiters.MaxBy(candidate => first.Count(c => c == candidate));
            yield return Split(first, _line);
        }
    }

    private CsvRow Split(string line, int startLine)
    {
        if (line.Length > MaxRecord)
            return new(startLine, [], "row.too-long");
        var fields = new List<string>();
        var cell = new StringBuilder();
        var taken = new List<string>();
        var length = line.Length;
        var at = 0;
        while (true)
        {
            cell.Clear();
            if (at < line.Length && line[at] == Quote)
            {
                at++;
                while (true)
                {
                    if (at == line.Length)
                    {
                        if (TakeLine() is not { } next)
                            return Broken();
                        taken.Add(next);
                        length += next.Length + 1;
                        if (length > MaxRecord)
                            return Broken();
                        cell.Append('\n');
                        (line, at) = (next, 0);
                    }
                    else if (line[at] != Quote)
                    {
                        cell.Append(line[at++]);
                    }
                    else if (at + 1 < line.Length && line[at + 1] == Quote)
                    {
                        cell.Append(Quote);
                        at += 2;
                    }
                    else
                    {
                        at++;
                        break;
                    }
                }

                if (at < line.Length && line[at] != _delimiter)
                    return Broken();
            }
            else
            {
                var end = line.IndexOf(_delimiter!.Value, at);
                end = end < 0 ? line.Length : end;
                cell.Append(line, at, end - at);
                at = end;
            }

            fields.Add(cell.ToString());
            if (at == line.Length)
                return new(startLine, fields);
            at++;
        }

        CsvRow Broken()
        {
            for (var i = taken.Count - 1; i >= 0; i--)
                _ahead.AddFirst(taken[i]);
            _line -= taken.Count;
            return new(startLine, [], "row.broken-quote");
        }
    }

    /// <summary>The next physical line, cut just past <see cref="MaxRecord"/>; null at the end.</summary>
    private string? TakeLine()
    {
        if (_ahead.First is { } kept)
        {
            _ahead.RemoveFirst();
            _line++;
            return kept.Value;
        }

        var line = new StringBuilder();
        int c;
        while ((c = text.Read()) is not (-1 or '\n' or '\r'))
        {
            if (line.Length <= MaxRecord)
                line.Append((char)c);
        }

        if (c == -1 && line.Length == 0)
            return null;
        if (c == '\r' && text.Peek() == '\n')
            text.Read();
        _line++;
        return line.ToString();
    }
}
