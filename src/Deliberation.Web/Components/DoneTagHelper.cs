using System.Globalization;
using Deliberation.Web.Resources;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Components;

/// <summary>Confirms on the page itself: the heading and content say what happened, <see cref="Next"/> says what comes next.</summary>
[HtmlTargetElement("ui-done")]
public sealed class DoneTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    public string Heading { get; set; } = "";

    /// <summary>1 where the confirmation is the page's own heading.</summary>
    public int Level { get; set; } = 2;

    public string? Next { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var level = "h" + Level.ToString(CultureInfo.InvariantCulture);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "done");
        output.Attributes.SetAttribute("role", "status");
        output.Content.AppendHtml($"<{level} class=\"done-heading\">").AppendHtml(IconTagHelper.Svg("good")).Append(Heading).AppendHtml($"</{level}>").AppendHtml(content);
        if (Next is not null)
            output.Content.AppendHtml("<p class=\"done-next\"><strong>").Append(texts["Done.Next"]).AppendHtml("</strong>").Append(Next).AppendHtml("</p>");
    }
}
