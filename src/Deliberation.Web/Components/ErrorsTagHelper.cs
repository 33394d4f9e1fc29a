using Deliberation.Web.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Components;

/// <summary>Everything to change in a form, above it: takes the focus, and each line leads to its field.</summary>
[HtmlTargetElement("ui-errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = ViewContext.ViewData.ModelState;
        if (state.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.Add(new TagHelperAttribute("autofocus"));
        output.Content.AppendHtml("<p class=\"errors-heading\">").AppendHtml(IconTagHelper.Svg("bad")).Append(texts["Errors.Heading"]).AppendHtml("</p><ul>");
        // A browser sends the fields in the order in which they stand on the page.
        var request = ViewContext.HttpContext.Request;
        List<string> sent = request.HasFormContentType ? [.. request.Form.Keys] : [];
        foreach (var (name, entry) in state.Where(field => field.Value is not null).OrderBy(field => sent.IndexOf(field.Key)))
            foreach (var error in entry!.Errors)
                Line(name, error.ErrorMessage);
        output.Content.AppendHtml("</ul>");

        void Line(string name, string message)
        {
            output.Content.AppendHtml("<li>");
            if (name.Length == 0)
                output.Content.Append(message);
            else
                output.Content.AppendHtml("<a href=\"#").Append(Ids.Field(name)).AppendHtml("\">").Append(message).AppendHtml("</a>");
            output.Content.AppendHtml("</li>");
        }
    }
}
