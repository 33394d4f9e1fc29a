using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Deliberation.Web.Components;

/// <summary>A drawing beside a word; never alone, and silent to a screen reader.</summary>
[HtmlTargetElement("ui-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    private static readonly Dictionary<string, string> Shapes = new(StringComparer.Ordinal)
    {
        ["home"] = "<path d='M4 11l8-7 8 7v8a1 1 0 0 1-1 1h-4.5v-6h-5v6H5a1 1 0 0 1-1-1z'/>",
        ["say"] = "<path d='M5 4h14a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-7l-5 4v-4H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z'/><path d='M8 8.5h8M8 12h5'/>",
        ["topics"] = "<path d='M4 20h16'/><path d='M7 20v-6M12 20V5M17 20v-9'/>",
        ["meeting"] = "<circle cx='7' cy='6.5' r='2.5'/><circle cx='17' cy='6.5' r='2.5'/><path d='M3 15v-1a4 4 0 0 1 7-2.6M21 15v-1a4 4 0 0 0-7-2.6M2.5 15h19M6 15v5M18 15v5'/>",
        ["find"] = "<circle cx='10.5' cy='10.5' r='6'/><path d='M15 15l5 5'/>",
        ["desk"] = "<path d='M4 9h16v10H4z'/><path d='M9 9V6h6v3M4 13.5h16'/>",
        ["quiet"] = "<circle cx='12' cy='12' r='8'/>",
        ["active"] = "<circle cx='12' cy='12' r='8'/><path d='M12 4a8 8 0 0 1 0 16z' fill='currentColor'/>",
        ["good"] = "<circle cx='12' cy='12' r='9' fill='currentColor' stroke='none'/><path class='icon-cut' d='M7.5 12.5l3 3 6-6.5'/>",
        ["warning"] = "<path d='M12 3.5L22 20.5H2z' fill='currentColor'/><path class='icon-cut' d='M12 10v5M12 17.6v.01'/>",
        ["bad"] = "<path d='M8 3h8l5 5v8l-5 5H8l-5-5V8z' fill='currentColor' stroke='none'/><path class='icon-cut' d='M12 7.5v6M12 16.5v.01'/>",
    };

    /// <summary>One of the names above.</summary>
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        output.Content.SetHtmlContent(Svg(Name));
    }

    internal static string Svg(string name) =>
        $"<svg class=\"icon\" viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" aria-hidden=\"true\" focusable=\"false\">{Shapes[name].Replace('\'', '"')}</svg>";
}
