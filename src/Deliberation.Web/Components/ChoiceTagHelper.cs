using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Deliberation.Web.Components;

/// <summary>One choice out of a few, as large buttons to tap; <see cref="Many"/> lets several be ticked.</summary>
[HtmlTargetElement("ui-choice", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoiceTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The property of the page, as <c>Input.Category</c>; a list when several may be ticked.</summary>
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public IEnumerable<SelectListItem> Items { get; set; } = [];

    public bool Many { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = For.Name;
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry);
        var errors = entry?.Errors ?? [];
        var chosen = entry?.RawValue switch
        {
            string[] many => many,
            string one => [one],
            _ => null,
        };

        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", errors.Count > 0 ? "field choice field-wrong" : "field choice");
        output.Attributes.SetAttribute("id", Ids.Field(name));
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.AppendHtml("<legend>").Append(Label).AppendHtml("</legend>");
        if (Hint is not null)
            output.Content.AppendHtml("<p class=\"field-hint\" id=\"").Append(Ids.Hint(name)).AppendHtml("\">").Append(Hint).AppendHtml("</p>");
        Fields.AppendErrors(output.Content, name, errors);
        output.Content.AppendHtml("<div class=\"choice-list\">");
        var index = 0;
        foreach (var item in Items)
        {
            var value = item.Value ?? item.Text;
            var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            input.Attributes["type"] = Many ? "checkbox" : "radio";
            input.Attributes["name"] = name;
            input.Attributes["id"] = Ids.Field(name) + "-" + (index++).ToString(CultureInfo.InvariantCulture);
            input.Attributes["value"] = value;
            if (chosen is null ? item.Selected || Equals(Convert.ToString(For.Model, CultureInfo.InvariantCulture), value) : chosen.Contains(value))
                input.Attributes["checked"] = "checked";
            if (errors.Count > 0)
                input.Attributes["aria-describedby"] = Ids.Error(name);
            output.Content.AppendHtml("<label class=\"choice-item\">").AppendHtml(input).AppendHtml("<span>").Append(item.Text).AppendHtml("</span></label>");
        }

        output.Content.AppendHtml("</div>");
    }
}
