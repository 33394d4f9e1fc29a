using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Deliberation.Web.Tests.Helpers;

/// <summary>A page as it came back; the address is path and query after every redirect.</summary>
public sealed record Shown(HttpStatusCode Status, string Address, HttpResponseMessage Response, IHtmlDocument Document)
{
    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>The words of the page itself, without header and footer.</summary>
    public string Main => Document.QuerySelector("main")?.TextContent ?? "";

    public IElement One(string selector) => Assert.Single(Document.QuerySelectorAll(selector));

    /// <summary>What a field holds.</summary>
    public string Value(string name) => Document.QuerySelector($"main [name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => throw new InvalidOperationException($"There is no field {name}."),
    };

    /// <summary>The message beside a field; empty when there is none.</summary>
    public string ErrorOf(string name)
    {
        var field = Document.QuerySelector($"main [name='{name}']");
        return string.Concat((field?.GetAttribute("aria-describedby") ?? "").Split(' ')
            .Where(id => id.EndsWith("-error", StringComparison.Ordinal)).Select(id => Document.GetElementById(id)!.TextContent));
    }
}
