using Deliberation.Web.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Components;

/// <summary>A field for one file with its label, hint and error; a browser never keeps the file when a form comes back.</summary>
[HtmlTargetElement("ui-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The property of the page, an <see cref="IFormFile"/>.</summary>
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string Hint { get; set; } = "";

    /// <summary>Types that the browser offers; what is sent is looked at anyway.</summary>
    public string Accept { get; set; } = "";

    public bool Optional { get; set; }

    /// <summary>Whether several files may be chosen at once; the property is a list then.</summary>
    public bool Many { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = For.Name;
        var errors = ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.Errors : [];
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", errors.Count > 0 ? "field field-wrong" : "field");
        output.Content.AppendHtml("<label for=\"").Append(Ids.Field(name)).AppendHtml("\">").Append(Label);
        if (Optional)
            output.Content.AppendHtml(" <span class=\"field-optional\">").Append(texts["Field.Optional"]).AppendHtml("</span>");
        output.Content.AppendHtml("</label><p class=\"field-hint\" id=\"").Append(Ids.Hint(name)).AppendHtml("\">").Append(Hint).AppendHtml("</p>");
        Fields.AppendErrors(output.Content, name, errors);
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.MergeAttributes(new Dictionary<string, string?>
        {
            ["class"] = "input", ["type"] = "file", ["id"] = Ids.Field(name), ["name"] = name, ["accept"] = Accept,
            ["aria-describedby"] = errors.Count > 0 ? $"{Ids.Hint(name)} {Ids.Error(name)}" : Ids.Hint(name),
        });
        if (Many)
            input.Attributes["multiple"] = "multiple";
        if (errors.Count > 0)
            input.Attributes["aria-invalid"] = "true";
        output.Content.AppendHtml(input);
    }
}
