using Deliberation.Web.Tests.Helpers;

namespace Deliberation.Web.Tests.Pages;

public sealed class TextSizeTests
{
    private const string Switch = "form[data-size-switch]";

    [Fact]
    public async Task Large_text_is_switched_on_the_page_one_is_on_and_remembered()
    {
        await using var app = new TestApp();
        var browser = app.Browse();

        var after = await browser.SubmitAsync(await browser.GetAsync("/about?from=1"), [], Switch);

        Assert.Equal("/about?from=1", after.Address);
        Assert.Equal("elder", after.Document.DocumentElement.GetAttribute("data-size"));
        Assert.Equal("elder", (await browser.GetAsync("/privacy")).Document.DocumentElement.GetAttribute("data-size"));
    }

    [Fact]
    public async Task It_is_switched_back_the_same_way()
    {
        await using var app = new TestApp();
        var browser = app.Browse();
        var large = await browser.SubmitAsync(await browser.GetAsync("/"), [], Switch);

        var after = await browser.SubmitAsync(large, [], Switch);

        Assert.Equal("standard", after.Document.DocumentElement.GetAttribute("data-size"));
    }

    [Fact]
    public async Task An_error_page_returns_to_the_address_that_was_asked_for()
    {
        await using var app = new TestApp();

        var page = await app.Browse().GetAsync("/nowhere?x=1");

        Assert.Equal("/nowhere?x=1", page.One(Switch + " [name=returnUrl]").GetAttribute("value"));
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org/")]
    public async Task It_never_leads_to_another_site(string returnUrl)
    {
        await using var app = new TestApp();
        var browser = app.Browse();

        var after = await browser.SubmitAsync(await browser.GetAsync("/about"), new() { ["returnUrl"] = returnUrl, ["size"] = "huge" }, Switch);

        Assert.Equal("/", after.Address);
        Assert.Equal("standard", after.Document.DocumentElement.GetAttribute("data-size"));
    }
}
