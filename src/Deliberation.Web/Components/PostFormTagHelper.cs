using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Deliberation.Web.Components;

/// <summary>Puts the antiforgery token into a form with an address of its own too, where the framework leaves it out.</summary>
[HtmlTargetElement("form", Attributes = "action,[method=post]")]
public sealed class PostFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (context.AllAttributes["action"].Value?.ToString() is { Length: > 0 })
            output.PostContent.AppendHtml(generator.GenerateAntiforgery(ViewContext));
    }
}
