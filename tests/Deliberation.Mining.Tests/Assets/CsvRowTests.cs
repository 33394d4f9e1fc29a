using Deliberation.Mining.Assets;
using FsCheck;
using FsCheck.Fluent;

namespace Deliberation.Mining.Tests.Assets;

public class CsvRowTests
{
    [Fact]
    public void Quotes_commas_and_line_breaks_are_read()
    {
        var rows = CsvRow.Parse("a,b\r\n\"x,\"\"y\"\"\nz\",\n\n\"\",last").ToArray();
        Assert.Equal([["a", "b"], ["x,\"y\"\nz", ""], ["", "last"]], rows.Select(row => row.Fields.ToArray()));
        Assert.Equal([1, 2, 5], rows.Select(row => row.Line));
    }

    [Theory]
    [InlineData("a\n\"b", "line 2")]
    [InlineData("\"a\"b", "line 1")]
    public void A_broken_quote_is_an_error_with_its_line(string text, string line) =>
        Assert.Contains(line, Assert.Throws<FormatException>(() => CsvRow.Parse(text).Count()).Message, StringComparison.Ordinal);

    [Fact]
    public void What_was_quoted_is_read_back()
    {
        var field = Gen.ListOf(Gen.Elements('a', '"', ',', '\n', '字', ' ')).Select(list => new string([.. list]));
        var table = Gen.NonEmptyListOf(Gen.Two(field)).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261121, 1), Prop.ForAll(table, rows =>
        {
            var text = string.Concat(rows.Select(row => $"{Quote(row.Item1)},{Quote(row.Item2)}\r\n"));
            return CsvRow.Parse(text).Select(row => (row[0], row[1])).SequenceEqual(rows.Select(row => (row.Item1, row.Item2)));
        }));

        static string Quote(string value) => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
