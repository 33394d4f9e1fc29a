using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Deliberation.Web.Components;

/// <summary>The hidden id of the command that a form will give: fresh each time the form is shown, the same for every click on it.</summary>
[HtmlTargetElement("ui-command-id", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CommandIdTagHelper(TimeProvider timeProvider) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", nameof(FormPage.CommandId));
        output.Attributes.SetAttribute("value", Guid.CreateVersion7(timeProvider.GetUtcNow()).ToString("D"));
    }
}
