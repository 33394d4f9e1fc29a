using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Deliberation.Web.Minutes;

/// <summary>The few pieces that a plain Word file is made of. Lengths are twentieths of a point.</summary>
internal static class WordParts
{
    private const int TextWidth = 9354; // A4 less the margins: 210 mm − 2 × 22.5 mm
    private const int Margin = 1276;

    /// <summary>A paragraph; a line break in its text is one in the file.</summary>
    public static Paragraph Line(string text, string? style = null) => new([.. StyleOf(style), new Run(Broken(text))]);

    /// <summary>A table as wide as the page.</summary>
    /// <param name="shares">How the width is shared.</param>
    /// <param name="rows">Each as long as <paramref name="shares"/>.</param>
    /// <param name="header">Whether the first row names the columns and is repeated on the next page.</param>
    public static Table Grid(int[] shares, IEnumerable<string[]> rows, bool header)
    {
        int Width(int share) => TextWidth * share / shares.Sum();
        var border = new TableBorders(Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>());
        var table = new Table(
            new TableProperties(new TableWidth { Width = TextWidth.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }, border, new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(shares.Select(share => new GridColumn { Width = Width(share).ToString(CultureInfo.InvariantCulture) })));
        foreach (var (i, row) in rows.Index())
        {
            var cells = row.Select((text, column) => new TableCell(
                new TableCellProperties(new TableCellWidth { Width = Width(shares[column]).ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }),
                Line(text, (header && i == 0) || (!header && column == 0) ? WordStyles.Strong : WordStyles.Cell)));
            TableRowProperties properties = header && i == 0 ? new(new CantSplit(), new TableHeader()) : new(new CantSplit());
            table.Append(new TableRow([properties, .. cells]));
        }

        return table;
    }

    /// <summary>Who signs, a line to sign on, and the day.</summary>
    public static Paragraph SignatureLine(string signer, string date)
    {
        var tabs = new Tabs(
            new TabStop { Val = TabStopValues.Left, Position = 5400, Leader = TabStopLeaderCharValues.Underscore },
            new TabStop { Val = TabStopValues.Left, Position = 5800 },
            new TabStop { Val = TabStopValues.Right, Position = TextWidth, Leader = TabStopLeaderCharValues.Underscore });
        return new(
            new ParagraphProperties(new KeepLines(), tabs, new SpacingBetweenLines { Before = "480" }),
            new Run(TextOf(signer), new TabChar(), new TabChar(), TextOf(date), new TabChar()));
    }

    /// <summary>The page's number and how many there are.</summary>
    /// <param name="number">With {0} for the number.</param>
    /// <param name="of">With {0} for the count.</param>
    public static Paragraph PageNumbers(string number, string of) =>
        new([new ParagraphProperties(new Justification { Val = JustificationValues.Center }), .. Field(number, "PAGE"), new Run(TextOf(" ")), .. Field(of, "NUMPAGES")]);

    /// <summary>A4, upright.</summary>
    public static SectionProperties A4(string footer) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 709, Footer = 709, Gutter = 0 });

    /// <summary>What XML can hold: a text from outside may have characters that would make the file unreadable.</summary>
    public static string Clean(string text)
    {
        var clean = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text[i]).Append(text[++i]);
        return clean.ToString();
    }

    private static IEnumerable<OpenXmlElement> StyleOf(string? style) =>
        style is null ? [] : [new ParagraphProperties(new ParagraphStyleId { Val = style })];

    private static IEnumerable<OpenXmlElement> Broken(string text)
    {
        foreach (var (i, line) in text.Split('\n').Index())
        {
            if (i > 0)
                yield return new Break();
            yield return TextOf(line);
        }
    }

    private static IEnumerable<Run> Field(string words, string instruction)
    {
        var parts = words.Split("{0}");
        yield return new Run(TextOf(parts[0]));
        yield return new Run(new FieldChar { FieldCharType = FieldCharValues.Begin });
        yield return new Run(new FieldCode($" {instruction} ") { Space = SpaceProcessingModeValues.Preserve });
        yield return new Run(new FieldChar { FieldCharType = FieldCharValues.Separate });
        yield return new Run(TextOf("1"));
        yield return new Run(new FieldChar { FieldCharType = FieldCharValues.End });
        yield return new Run(TextOf(parts[^1]));
    }

    private static Text TextOf(string text) => new(Clean(text)) { Space = SpaceProcessingModeValues.Preserve };

    private static T Border<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "808080" };
}
