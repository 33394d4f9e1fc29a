using Deliberation.Web.Resources;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Components;

/// <summary>To the next and the previous part of a list that is paged by key; shows nothing when all of it fits.</summary>
[HtmlTargetElement("ui-pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    /// <summary>Address of the part before; null or empty at the beginning.</summary>
    public string? Previous { get; set; }

    /// <summary>Address of the part after; null or empty at the end.</summary>
    public string? Next { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Previous) && string.IsNullOrEmpty(Next))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", texts["Pager.Label"].Value);
        Link(Previous, "prev", "Pager.Previous");
        Link(Next, "next", "Pager.Next");

        void Link(string? href, string rel, string key)
        {
            if (!string.IsNullOrEmpty(href))
                output.Content.AppendHtml($"<a class=\"button button-quiet\" rel=\"{rel}\" href=\"").Append(href).AppendHtml("\">").Append(texts[key]).AppendHtml("</a>");
        }
    }
}
