using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Web.Tests.Helpers;

namespace Deliberation.Web.Tests.Opinions;

public sealed class MineTests
{
    [Fact]
    public async Task Before_the_first_word_the_list_says_how_to_start()
    {
        await using var app = new TestApp();

        var page = await (await app.SignInAs(Role.Resident)).GetAsync("/account/opinions");

        Assert.Equal("这里还没有内容", page.One(".empty-heading").TextContent);
        Assert.Equal("/opinions/new", page.One(".empty a").GetAttribute("href"));
    }

    [Fact]
    public async Task What_was_said_signed_in_opens_without_its_code()
    {
        await using var app = new TestApp();
        var browser = await app.SignInAs(Role.Resident);
        await browser.SayAsync(await browser.GetAsync("/opinions/new"), "路灯坏了");

        var link = (await browser.GetAsync("/account/opinions")).One(".card a").GetAttribute("href")!;
        var way = await browser.GetAsync(link);

        Assert.Equal("路灯坏了", way.One("blockquote.words").TextContent);
        Assert.Contains("还没办到评价这一步", (await browser.GetAsync(link + "/rate")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAs(Role.Staff)).GetAsync(link)).Status);
        Assert.StartsWith("/account/sign-in", (await app.Browse().GetAsync(link)).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in()
    {
        await using var app = new TestApp();

        Assert.StartsWith("/account/sign-in", (await app.Browse().GetAsync("/account/opinions")).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_page_is_read_on()
    {
        await using var app = new TestApp();
        var browser = await app.SignInAs(Role.Resident);
        for (var i = 0; i < 21; i++)
        {
            await browser.SayAsync(await browser.GetAsync("/opinions/new"), $"第{i}件事情");
            app.Clock.Advance(TimeSpan.FromHours(1));
        }

        var first = await browser.GetAsync("/account/opinions");
        var rest = await browser.GetAsync(first.One("a[rel=next]").GetAttribute("href")!);

        Assert.Equal(20, first.Document.QuerySelectorAll(".card").Length);
        Assert.Equal("第0件事情", rest.One(".card blockquote").TextContent);
        Assert.Equal(20, (await browser.GetAsync("/account/opinions?after=nonsense")).Document.QuerySelectorAll(".card").Length);
    }
}
