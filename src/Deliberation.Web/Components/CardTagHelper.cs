using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Deliberation.Web.Components;

/// <summary>One thing with its heading; with <see cref="Href"/> the heading leads to it and the whole card can be pressed.</summary>
[HtmlTargetElement("ui-card")]
public sealed class CardTagHelper : TagHelper
{
    public string Heading { get; set; } = "";

    /// <summary>2 below the page's own heading.</summary>
    public int Level { get; set; } = 2;

    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "article";
        output.Attributes.SetAttribute("class", Href is null ? "card" : "card card-link");
        var level = "h" + Level.ToString(CultureInfo.InvariantCulture);
        var content = await output.GetChildContentAsync();
        output.Content.AppendHtml($"<{level} class=\"card-heading\">");
        if (Href is null)
            output.Content.Append(Heading);
        else
            output.Content.AppendHtml("<a href=\"").Append(Href).AppendHtml("\">").Append(Heading).AppendHtml("</a>");
        output.Content.AppendHtml($"</{level}>").AppendHtml(content);
    }
}
