using System.Text;
using Deliberation.Web.Import;

namespace Deliberation.Web.Tests.Import;

/// <summary>
/// Whatever a file holds, every physical line that is not blank is in exactly one record, good or faulty; and the records are those of a splitter so simple
/// that it can be checked by reading. Seeds are fixed, so a failure can be seen again.
/// </summary>
public class CsvSplitterTests
{
    private static readonly string[] Pieces =
        ["\"", "\"\"", "\",\"", "\"\n", "\n\"", ",", ",,", "\t", ";", "\n", "\r\n", "\r", "\n\n", " ", "路灯", "x", "\0", "\uFEFF", "\uD83D", "\uDE00", "😀", "\u2028", "\u0085", "=1+1", "<b>", "7"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Any_soup_of_quotes_and_line_ends_is_split_as_by_the_simple_splitter(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            // Few different pieces a round: what is rare in a good mixture is common in a poor one.
            var pieces = Enumerable.Range(0, random.Next(2, 9)).Select(_ => Pieces[random.Next(Pieces.Length)]).ToArray();
            var soup = "id,time" + string.Concat(Enumerable.Range(0, random.Next(120)).Select(_ => pieces[random.Next(pieces.Length)]));
            Check(soup, random.Next(1, 9));
        }
    }

    [Theory]
    [InlineData("a,b\n1,\"open\r\n2,\"x\",\r\n3,\"y\"\r\n")]
    [InlineData("a,b\r\n1,\"two\r\nlines\"\r\n\r\n2,x")]
    [InlineData("a,b\r1,\"two\rlines, \"\"quoted\"\"\"\r2,\"\"")]
    [InlineData("\"a\nb\",c\n1,2\n\"")]
    [InlineData("a\n\"")]
    [InlineData("\n \n\t\n")]
    [InlineData("")]
    public void Hard_cases_are_split_as_by_the_simple_splitter(string text) => Check(text, 1);

    [Fact]
    public void A_file_of_quotes_that_never_close_costs_no_more_than_its_length()
    {
        const int Lines = 300_000; // each opens a quote that the next closes and opens again, so that a record would go on to its limit
        var rows = new CsvSplitter(new StringReader("id,time\n" + string.Concat(Enumerable.Repeat("x\",\"y\n", Lines)).Insert(0, "x,\"y\n"))).Rows().ToList();
        Assert.Equal(Lines + 2, rows.Sum(row => row.LastLine - row.Line + 1));
        Assert.Equal("row.broken-quote", rows[^1].Fault);
    }

    [Fact]
    public void A_record_may_have_a_million_characters_and_no_more()
    {
        var fits = new string('长', CsvSplitter.MaxRecord - "1,".Length);
        var rows = new CsvSplitter(new StringReader($"id,body\r\n1,{fits}\r\n2,{fits}长\r\n3,x\r\n")).Rows().ToList();
        Assert.Equal([null, null, "row.too-long", null], rows.Select(row => row.Fault));
        Assert.Equal((fits, "x", 4), (rows[1].Fields[1], rows[3].Fields[1], rows[3].Line));
    }

    [Fact]
    public void A_quoted_cell_over_the_limit_costs_its_first_line()
    {
        var half = new string('长', CsvSplitter.MaxRecord / 2);
        var rows = new CsvSplitter(new StringReader($"id,body\n1,\"{half}\n2,{half}\n3,{half}\"\n4,x\n")).Rows().ToList();
        Assert.Equal([null, "row.broken-quote", null, null, null], rows.Select(row => row.Fault));
        Assert.Equal([1, 2, 3, 4, 5], rows.Select(row => row.Line));
    }

    private static void Check(string text, int readerStep)
    {
        var rows = new CsvSplitter(new SlowReader(text, readerStep)).Rows().ToList();
        Assert.Equal(Simple(text).Select(Shown), rows.Select(Shown));
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var covered = rows.SelectMany(row => Enumerable.Range(row.Line, row.LastLine - row.Line + 1)).ToList();
        Assert.Equal(covered.Distinct().Order(), covered);
        Assert.All(Enumerable.Range(1, lines.Length).Except(covered), line => Assert.True(string.IsNullOrWhiteSpace(lines[line - 1])));
    }

    private static string Shown(CsvRow row) => $"{row.Line}-{row.LastLine} {row.Fault} [{string.Join("][", row.Fields)}]";

    /// <summary>One character after the other, all lines in memory.</summary>
    private static IEnumerable<CsvRow> Simple(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var delimiter = lines.FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) is { } header ? ",\t;".MaxBy(candidate => header.Count(c => c == candidate)) : ',';
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
                continue;
            var (fields, last) = Cells(lines, i, delimiter);
            yield return fields is null ? new(i + 1, i + 1, [], "row.broken-quote") : new(i + 1, last + 1, fields);
            i = fields is null ? i : last;
        }
    }

    private static (List<string>? Fields, int Last) Cells(string[] lines, int line, char delimiter)
    {
        var fields = new List<string>();
        var cell = new StringBuilder();
        var (at, quoted, closed) = (0, false, false);
        while (true)
        {
            var c = at < lines[line].Length ? lines[line][at] : '\n';
            if (quoted && c == '\n')
            {
                if (line + 1 == lines.Length)
                    return (null, 0);
                cell.Append('\n');
                (line, at) = (line + 1, 0);
                continue;
            }

            if (quoted && c == '"')
            {
                var twice = at + 1 < lines[line].Length && lines[line][at + 1] == '"';
                if (twice)
                    cell.Append('"');
                (at, quoted, closed) = (at + (twice ? 2 : 1), twice, !twice);
            }
            else if (!quoted && (c == delimiter || c == '\n'))
            {
                fields.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                    return (fields, line);
                (at, closed) = (at + 1, false);
            }
            else if (closed)
            {
                return (null, 0);
            }
            else if (!quoted && c == '"' && (at == 0 || lines[line][at - 1] == delimiter) && cell.Length == 0)
            {
                (at, quoted) = (at + 1, true);
            }
            else
            {
                cell.Append(c);
                at++;
            }
        }
    }

    /// <summary>Gives a few characters a time, so that every border of a buffer is met.</summary>
    private sealed class SlowReader(string text, int step) : TextReader
    {
        private int _at;

        public override int Read(char[] buffer, int index, int count)
        {
            var given = Math.Min(Math.Min(step, count), text.Length - _at);
            text.CopyTo(_at, buffer, index, given);
            _at += given;
            return given;
        }
    }
}
