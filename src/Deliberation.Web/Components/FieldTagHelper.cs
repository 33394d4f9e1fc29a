using System.Globalization;
using Deliberation.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Components;

/// <summary>A form field with its label, hint and error tied to it; keeps what was typed. Unknown attributes go to the input itself.</summary>
[HtmlTargetElement("ui-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IHtmlGenerator generator, IStringLocalizer<SharedTexts> texts) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The property of the page, as <c>Input.Title</c>.</summary>
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>An input type, or <c>textarea</c>; <c>select</c> with <see cref="Items"/>.</summary>
    public string Type { get; set; } = "text";

    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Whether the label says that it may be left empty.</summary>
    public bool Optional { get; set; }

    /// <summary>Longest text, in UTF-16 units; 0 for no limit.</summary>
    public int MaxLength { get; set; }

    public int Rows { get; set; } = 5;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = For.Name;
        var errors = ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.Errors : [];
        var attributes = output.Attributes.ToDictionary(attribute => attribute.Name, attribute => attribute.Value, StringComparer.Ordinal);
        attributes["class"] = "input";
        if (MaxLength > 0)
            attributes["maxlength"] = MaxLength.ToString(CultureInfo.InvariantCulture);
        if (DescribedBy(name, errors) is { Length: > 0 } describedBy)
            attributes["aria-describedby"] = describedBy;
        if (errors.Count > 0)
            attributes["aria-invalid"] = "true";
        if (!Optional)
            attributes["aria-required"] = "true";

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", errors.Count > 0 ? "field field-wrong" : "field");
        output.Content.AppendHtml("<label for=\"").Append(Ids.Field(name)).AppendHtml("\">").Append(Label);
        if (Optional)
            output.Content.AppendHtml(" <span class=\"field-optional\">").Append(texts["Field.Optional"]).AppendHtml("</span>");
        output.Content.AppendHtml("</label>");
        if (Hint is not null)
            output.Content.AppendHtml("<p class=\"field-hint\" id=\"").Append(Ids.Hint(name)).AppendHtml("\">").Append(Hint).AppendHtml("</p>");
        Fields.AppendErrors(output.Content, name, errors);
        output.Content.AppendHtml(Control(name, attributes));
    }

    private string DescribedBy(string name, ModelErrorCollection errors) =>
        string.Join(' ', new[] { Hint is null ? null : Ids.Hint(name), errors.Count > 0 ? Ids.Error(name) : null }.OfType<string>());

    private TagBuilder Control(string name, Dictionary<string, object> attributes)
    {
        var control = Type switch
        {
            "textarea" => generator.GenerateTextArea(ViewContext, For.ModelExplorer, name, Rows, 0, attributes),
            "select" => generator.GenerateSelect(ViewContext, For.ModelExplorer, null, name, Items ?? [], false, attributes),
            "password" => generator.GeneratePassword(ViewContext, For.ModelExplorer, name, null, attributes),
            _ => generator.GenerateTextBox(ViewContext, For.ModelExplorer, name, For.Model, null, With(attributes, "type", Type)),
        };
        control.Attributes["id"] = Ids.Field(name);
        control.Attributes.Remove("cols");
        return control;
    }

    private static Dictionary<string, object> With(Dictionary<string, object> attributes, string name, object value)
    {
        attributes[name] = value;
        return attributes;
    }
}
