using System.Globalization;
using System.Text.RegularExpressions;
using Deliberation.Web.Tests.Helpers;

namespace Deliberation.Web.Tests.Resources;

/// <summary>Contrast by WCAG 2.2, relative luminance: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.</summary>
public sealed partial class ContrastTests
{
    private static readonly (string Text, string Ground)[] Pairs =
    [
        ("ink", "paper"), ("ink", "surface"), ("ink", "sunken"), ("ink", "brand-wash"), ("ink", "good-wash"), ("ink", "bad-wash"),
        ("ink-soft", "paper"), ("ink-soft", "surface"), ("ink-soft", "sunken"),
        ("brand", "paper"), ("brand", "surface"), ("brand", "brand-wash"), ("brand-deep", "paper"), ("brand-deep", "brand-wash"),
        ("on-brand", "brand"), ("on-brand", "brand-deep"),
        ("good", "good-wash"), ("good", "paper"), ("warning", "warning-wash"), ("warning", "paper"), ("bad", "bad-wash"), ("bad", "paper"), ("bad", "surface"),
    ];

    [Theory]
    [InlineData(false, false, 4.5)]
    [InlineData(false, true, 4.5)]
    [InlineData(true, false, 7)]
    [InlineData(true, true, 7)]
    public void Text_stands_out_from_its_ground(bool elder, bool dark, double least)
    {
        var colours = Colours(elder, dark);

        Assert.Empty(from pair in Pairs
                     let ratio = Ratio(colours[pair.Text], colours[pair.Ground])
                     where ratio < least
                     select $"{pair.Text} on {pair.Ground}: {ratio:0.00}");
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Edges_of_fields_and_the_focus_can_be_seen(bool elder, bool dark)
    {
        var colours = Colours(elder, dark);

        Assert.All(new[] { "line-strong", "focus" }, edge => Assert.True(Ratio(colours[edge], colours["paper"]) >= 3, edge));
    }

    /// <summary>The colours in force, in the order in which the blocks of the file override each other.</summary>
    private static Dictionary<string, string> Colours(bool elder, bool dark)
    {
        var css = File.ReadAllText(Path.Combine(Repository.Web, "wwwroot", "css", "tokens.css"));
        var darkAt = css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        var blocks = Block().Matches(css).Where(block => block.Index < darkAt || dark);
        var colours = new Dictionary<string, string>();
        foreach (var elders in new[] { false, true })
            foreach (var block in blocks.Where(block => block.Groups["selector"].Value.Contains("elder", StringComparison.Ordinal) == elders && (!elders || elder)))
                foreach (Match colour in Colour().Matches(block.Groups["body"].Value))
                    colours[colour.Groups["name"].Value] = colour.Groups["hex"].Value;
        return colours;
    }

    private static double Ratio(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        return 0.2126 * Channel(0) + 0.7152 * Channel(2) + 0.0722 * Channel(4);

        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
    }

    [GeneratedRegex(@"(?<selector>:root|\[data-size=""elder""\])\s*\{(?<body>[^}]*)\}")]
    private static partial Regex Block();

    [GeneratedRegex("--(?<name>[a-z-]+): #(?<hex>[0-9a-f]{6});")]
    private static partial Regex Colour();
}
