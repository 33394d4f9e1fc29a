using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Deliberation.Web.Components;

/// <summary>Stands where a list has nothing yet: what will appear here, and how to start.</summary>
[HtmlTargetElement("ui-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    public string Heading { get; set; } = "";

    /// <summary>Where to start; null for a list that fills by itself.</summary>
    public string? Href { get; set; }

    public string Action { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.Content.AppendHtml("<p class=\"empty-heading\">").Append(Heading).AppendHtml("</p>").AppendHtml(content);
        if (Href is not null)
            output.Content.AppendHtml("<p><a class=\"button\" href=\"").Append(Href).AppendHtml("\">").Append(Action).AppendHtml("</a></p>");
    }
}
