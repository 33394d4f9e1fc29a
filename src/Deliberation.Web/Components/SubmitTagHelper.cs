using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Deliberation.Web.Components;

/// <summary>The button that sends a form: <c>&lt;ui-submit&gt;word&lt;/ui-submit&gt;</c>. Other attributes (name, value, formaction) go through.</summary>
[HtmlTargetElement("ui-submit")]
public sealed class SubmitTagHelper : TagHelper
{
    /// <summary>For a second choice beside the main one.</summary>
    public bool Quiet { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        output.Attributes.SetAttribute("type", "submit");
        output.Attributes.SetAttribute("class", Quiet ? "button button-quiet" : "button");
    }
}
