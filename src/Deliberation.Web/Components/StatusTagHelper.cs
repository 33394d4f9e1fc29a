using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Deliberation.Web.Components;

/// <summary>A status as word, shape and colour: <c>&lt;ui-status tone="Good"&gt;word&lt;/ui-status&gt;</c>.</summary>
[HtmlTargetElement("ui-status")]
public sealed class StatusTagHelper : TagHelper
{
    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = Tone.ToString().ToLowerInvariant();
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"status status-{name}");
        output.PreContent.SetHtmlContent(IconTagHelper.Svg(name));
    }
}
