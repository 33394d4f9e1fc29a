namespace Deliberation.Web.Import;

/// <summary>
/// Splits RFC 4180 text into records. Unlike a parser that trusts its file, it loses one line to a broken quote, not the rest of the file:
/// a quote that stays open, or closes in the middle of a cell, condemns the line it began on and reading goes on with the next line.
/// Every physical line that is not blank stands in exactly one record, good or faulty. Memory is bounded by <see cref="MaxRecord"/> and time by
/// the length of the file, whatever it holds.
/// </summary>
public sealed class CsvSplitter(TextReader text)
{
    /// <summary>Longest record in UTF-16 units, line breaks included: a hundred times the longest opinion that is stored.</summary>
    public const int MaxRecord = 1_000_000;

    private const char Quote = '"';
    private const string Delimiters = ",\t;";
    private readonly List<(int Start, int Length)> _cells = [];
    private char[] _buffer = new char[1 << 16];
    private int _start, _end;       // what is read and not yet consumed; offsets below count from _start
    private int _line = 1;          // the physical line at _start
    private char? _delimiter;

    // Every line start before this offset lies within the open quote of a line condemned earlier. A later line that is inside a quote at one of them
    // would walk the same way to here; it jumps instead, so that a file full of broken quotes costs no more time than its length.
    private int _openUntil;
    private int _openLine;

    private ReadOnlySpan<char> Ahead => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Every record that is not blank, in order. The delimiter is the most frequent of comma, tab and semicolon in the first line.</summary>
    public IEnumerable<CsvRow> Rows()
    {
        while (!Ahead.IsEmpty || More())
        {
            var line = _line;
            var end = LineEnd(0);
            if (end > MaxRecord)
            {
                SkipLine();
                yield return new(line, line, [], "row.too-long");
            }
            else if (Ahead[..end].IsWhiteSpace())
            {
                Take(end, line);
            }
            else
            {
                _delimiter ??= MostFrequent(Ahead[..end]);
                yield return Record(end);
            }
        }
    }

    private CsvRow Record(int lineEnd)
    {
        var line = _line;
        if (Scan(lineEnd) is not var (end, lastLine))
        {
            Take(lineEnd, line);
            return new(line, line, [], "row.broken-quote");
        }

        CsvRow row = new(line, lastLine, [.. _cells.Select(Cell)]);
        Take(end, lastLine);
        return row;
    }

    /// <summary>Finds the cells of the record whose first line ends at <paramref name="firstEnd"/>, where it ends itself and its last line; null when a quote is broken.</summary>
    private (int End, int LastLine)? Scan(int firstEnd)
    {
        _cells.Clear();
        var (at, lineStart, lineEnd, line, jumped) = (0, 0, firstEnd, _line, false);
        while (true)
        {
            if (at < lineEnd && Ahead[at] == Quote)
            {
                var start = ++at;
                while (!Closes())
                {
                    var lineBreak = BreakLength(lineEnd);
                    if (lineBreak == 0)
                        return Broken();
                    (at, line) = (lineEnd + lineBreak, line + 1);
                    if (at < _openUntil)
                        (at, line, jumped) = (_openUntil, _openLine, true);
                    lineStart = at;
                    lineEnd = LineEnd(at);
                    if (lineEnd > MaxRecord)
                        return Broken();
                }

                _cells.Add((start, at - 1 - start));
                if (at < lineEnd && Ahead[at] != _delimiter)
                    return Broken();
            }
            else
            {
                var length = Ahead[at..lineEnd].IndexOf(_delimiter!.Value);
                length = length < 0 ? lineEnd - at : length;
                _cells.Add((at, length));
                at += length;
            }

            if (at == lineEnd && !jumped)
                return (lineEnd, line);
            if (at == lineEnd) // well-formed in spite of the jump: walk it again for its cells
            {
                _openUntil = 0;
                return Scan(firstEnd);
            }

            at++;
        }

        // Moves just past the quote that closes the cell, or to the end of the line.
        bool Closes()
        {
            while (Ahead[at..lineEnd].IndexOf(Quote) is >= 0 and var found)
            {
                at += found + 1;
                if (at == lineEnd || Ahead[at] != Quote)
                    return true;
                at++;
            }

            return false;
        }

        (int, int)? Broken()
        {
            if (line > _line)
                (_openUntil, _openLine) = (lineStart, line);
            return null;
        }
    }

    private string Cell((int Start, int Length) cell)
    {
        var text = new string(Ahead.Slice(cell.Start, cell.Length));
        return cell.Start > 0 && Ahead[cell.Start - 1] == Quote
            ? text.Replace("\"\"", "\"", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;
    }

    /// <summary>The offset at which the line of offset <paramref name="from"/> ends, or one past <see cref="MaxRecord"/> when that is further.</summary>
    private int LineEnd(int from)
    {
        while (from <= MaxRecord)
        {
            var found = Ahead[from..].IndexOfAny('\n', '\r');
            from += found >= 0 ? found : Ahead.Length - from;
            if (found >= 0 || !More())
                return Math.Min(from, MaxRecord + 1);
        }

        return MaxRecord + 1;
    }

    /// <summary>Length of the line break at <paramref name="at"/>; 0 at the end of the text.</summary>
    private int BreakLength(int at)
    {
        if (at == Ahead.Length)
            return 0;
        if (Ahead[at] == '\n')
            return 1;
        return (at + 1 < Ahead.Length || More()) && Ahead[at + 1] == '\n' ? 2 : 1;
    }

    /// <summary>Consumes what is ahead up to <paramref name="end"/> and the line break there, which ends line <paramref name="lastLine"/>.</summary>
    private void Take(int end, int lastLine)
    {
        end += BreakLength(end);
        _start += end;
        _openUntil -= Math.Min(end, _openUntil);
        _line = lastLine + 1;
    }

    private void SkipLine()
    {
        int found;
        while ((found = Ahead.IndexOfAny('\n', '\r')) < 0)
        {
            _start = _end;
            if (!More())
                break;
        }

        _openUntil = 0;
        Take(Math.Max(found, 0), _line);
    }

    /// <summary>Reads on; false at the end of the text. Offsets stay as they are.</summary>
    private bool More()
    {
        if (_end == _buffer.Length)
        {
            var room = _start > _buffer.Length / 2 ? _buffer : new char[2 * _buffer.Length];
            Ahead.CopyTo(room);
            (_buffer, _start, _end) = (room, 0, _end - _start);
        }

        var read = text.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }

    private static char MostFrequent(ReadOnlySpan<char> line)
    {
        var best = Delimiters[0];
        foreach (var candidate in Delimiters)
        {
            if (line.Count(candidate) > line.Count(best))
                best = candidate;
        }

        return best;
    }
}
