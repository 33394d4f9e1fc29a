using System.Globalization;
using Deliberation.Web.Resources;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Components;

/// <summary>Heat as a number with its bar; what stands inside the element opens under "why?".</summary>
[HtmlTargetElement("ui-heat")]
public sealed class HeatTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    /// <summary>The heat; not negative.</summary>
    public double Value { get; set; }

    /// <summary>The heat that fills the bar: the hottest of the list.</summary>
    public double Max { get; set; } = 100;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var part = Max > 0 ? Math.Clamp(Value / Max * 100, 0, 100) : 0;
        var width = Math.Round(part, 1).ToString(CultureInfo.InvariantCulture);
        var number = Math.Round(Value, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
        var why = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "heat");
        output.Content.AppendHtml("<p class=\"heat-number\">").Append(texts["Heat.Label"]).AppendHtml(" <strong>").Append(number).AppendHtml("</strong></p>")
            .AppendHtml($"<svg class=\"heat-bar\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"heat-track\" width=\"100\" height=\"4\"/><rect class=\"heat-fill\" width=\"{width}\" height=\"4\"/></svg>");
        if (!why.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml("<details class=\"heat-why\"><summary>").Append(texts["Heat.Why"]).AppendHtml("</summary>").AppendHtml(why).AppendHtml("</details>");
    }
}
