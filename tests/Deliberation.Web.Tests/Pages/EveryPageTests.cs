using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Deliberation.Web.Tests.Helpers;

namespace Deliberation.Web.Tests.Pages;

/// <summary>What holds for every page. A new public page is added to <see cref="Addresses"/>.</summary>
public sealed partial class EveryPageTests
{
    public static TheoryData<string> Addresses => ["/", "/about", "/accessibility", "/privacy", "/account/sign-in", "/account/register", "/account/sign-out", "/meetings", "/results", "/topics", "/topics?single=true", "/topics?sort=waiting", "/heat", "/rates", "/rates/behind", "/rates/behind?rate=solved", "/search", "/opinions", "/opinions/new", "/opinions/sent", "/error/500", "/nowhere"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Has_a_language_a_title_one_heading_a_main_part_and_a_skip_link(string address)
    {
        await using var app = new TestApp();
        var page = await app.Browse().GetAsync(address);

        Assert.Equal("zh-Hans", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Matches(".+ · .+", page.Document.Title);
        Assert.NotEmpty(page.One("h1").TextContent.Trim());
        Assert.Equal("main", page.One("main").Id);
        Assert.Equal("#main", page.One("a.skip").GetAttribute("href"));
        Assert.NotNull(page.Document.QuerySelector("header form[data-size-switch] button[type=submit]"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Asks_nothing_of_another_site_and_holds_nothing_that_the_content_policy_forbids(string address)
    {
        await using var app = new TestApp();
        var page = await app.Browse().GetAsync(address);

        foreach (var element in page.Document.All)
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name is "href" or "src" or "action" or "srcset" or "formaction" or "poster" or "data")
                    Assert.Matches("^(/(?!/)|#|$)", attribute.Value);
                Assert.NotEqual("style", attribute.Name);
                Assert.False(attribute.Name.StartsWith("on", StringComparison.Ordinal), $"{element.NodeName} has {attribute.Name}");
            }

        Assert.Empty(page.Document.QuerySelectorAll("style, script:not([src]), iframe, object, embed"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_field_has_a_name_to_read_and_every_posted_form_a_token(string address)
    {
        await using var app = new TestApp();
        var page = await app.Browse().GetAsync(address);

        foreach (var field in page.Document.QuerySelectorAll("input:not([type=hidden]), textarea, select"))
            Assert.NotEmpty((field.GetAttribute("aria-label") ?? page.Document.QuerySelector($"label[for='{field.Id}']")?.TextContent ?? "").Trim());
        Assert.All(page.Document.QuerySelectorAll("form[method=post]"), form => Assert.Single(form.QuerySelectorAll("[name=__RequestVerificationToken]")));
        Assert.Equal(page.Document.QuerySelectorAll("[id]").Length, page.Document.QuerySelectorAll("[id]").Select(element => element.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Shows_words_and_no_resource_keys(string address)
    {
        await using var app = new TestApp();
        var page = await app.Browse().GetAsync(address);

        Assert.DoesNotMatch(ResourceKey(), page.Document.Body!.Text());
        Assert.DoesNotMatch("[A-Za-z]{4,}", AllowedLatin().Replace(page.Document.Body!.Text(), ""));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Carries_the_security_headers(string address)
    {
        await using var app = new TestApp();
        var headers = (await app.Browse().GetAsync(address)).Response.Headers;

        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.Contains("camera=()", Assert.Single(headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        Assert.Empty(headers.Server);
    }

    [Fact]
    public async Task Its_style_sheets_and_scripts_are_there()
    {
        await using var app = new TestApp();
        var browser = app.Browse();
        var page = await browser.GetAsync("/");
        var files = page.Document.QuerySelectorAll("link[href], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).ToList();

        Assert.True(files.Count > 5);
        foreach (var file in files)
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(file)).Status);
    }

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+\.[A-Z0-9]")]
    private static partial Regex ResourceKey();

    [GeneratedRegex("WCAG|Tab")]
    private static partial Regex AllowedLatin();
}
