using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Deliberation.Web.Components;

/// <summary>What every kind of field shares.</summary>
internal static class Fields
{
    public static void AppendErrors(IHtmlContentBuilder content, string name, ModelErrorCollection errors)
    {
        if (errors.Count == 0)
            return;
        content.AppendHtml("<p class=\"field-error\" id=\"").Append(Ids.Error(name)).AppendHtml("\">").AppendHtml(IconTagHelper.Svg("bad"));
        content.Append(string.Join(' ', errors.Select(error => error.ErrorMessage))).AppendHtml("</p>");
    }
}
