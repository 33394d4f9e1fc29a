using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Deliberation.Web.Minutes;

/// <summary>The styles of a Word file: Chinese fonts that every office has, sizes in half points, lengths in twentieths of a point.</summary>
internal static class WordStyles
{
    public const string Language = "zh-CN";
    public const string Title = "Title";
    public const string Heading = "Heading1";
    public const string SubHeading = "Heading2";
    public const string Listed = "ListNumber";
    public const string Cell = "Cell";
    public const string Strong = "StrongCell";

    private const string Serif = "SimSun", Sans = "SimHei", Latin = "Times New Roman";

    public static void AddTo(MainDocumentPart main)
    {
        main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    Fonts(Serif), new FontSize { Val = "24" }, new Languages { Val = Language, EastAsia = Language, Bidi = "ar-SA" })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "80", Line = "360", LineRule = LineSpacingRuleValues.Auto }))),
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
            Of(Title, "Title", new(new SpacingBetweenLines { After = "240" }, new Justification { Val = JustificationValues.Center }), "36"),
            Of(Heading, "heading 1", new(new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = "280", After = "120" }, new OutlineLevel { Val = 0 }), "28"),
            Of(SubHeading, "heading 2", new(new KeepNext(), new KeepLines(), new SpacingBetweenLines { Before = "160", After = "60" }, new OutlineLevel { Val = 1 }), "24"),
            Of(Listed, "List Number", new(new KeepNext(), new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 })), null),
            Of(Cell, "Table Cell", new(new SpacingBetweenLines { Before = "40", After = "40", Line = "300", LineRule = LineSpacingRuleValues.Auto }), null),
            Of(Strong, "Table Heading", new(new SpacingBetweenLines { Before = "40", After = "40", Line = "300", LineRule = LineSpacingRuleValues.Auto }), "24"));
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
            new AbstractNum(
                new MultiLevelType { Val = MultiLevelValues.SingleLevel },
                new Level(
                    new StartNumberingValue { Val = 1 },
                    new NumberingFormat { Val = NumberFormatValues.Decimal },
                    new LevelText { Val = "%1." },
                    new LevelJustification { Val = LevelJustificationValues.Left },
                    new PreviousParagraphProperties(new Indentation { Left = "480", Hanging = "480" })) { LevelIndex = 0 }) { AbstractNumberId = 1 },
            new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });
    }

    /// <param name="id">As paragraphs name it.</param>
    /// <param name="name">As Word names it; the built-in names make its table of contents and screen readers know headings.</param>
    /// <param name="paragraph">How it stands.</param>
    /// <param name="size">Of a heading in half points; null for plain text.</param>
    private static Style Of(string id, string name, StyleParagraphProperties paragraph, string? size)
    {
        var style = new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph) { Type = StyleValues.Paragraph, StyleId = id };
        if (size is not null)
            style.Append(new StyleRunProperties(Fonts(Sans), new Bold(), new FontSize { Val = size }));
        return style;
    }

    private static RunFonts Fonts(string eastAsia) => new() { Ascii = Latin, HighAnsi = Latin, ComplexScript = Latin, EastAsia = eastAsia };
}
