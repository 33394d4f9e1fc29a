using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Web.Tests.Helpers;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Deliberation.Web.Tests.Pages;

public sealed class ErrorPageTests
{
    [Fact]
    public async Task An_address_that_leads_nowhere_is_answered_kindly_and_not_with_a_sign_in()
    {
        await using var app = new TestApp();

        var page = await app.Browse().GetAsync("/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("没有找到这一页", page.Heading);
        Assert.Equal("/", page.One("main .actions a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_and_gives_back_what_was_typed_but_no_secret()
    {
        await using var app = new TestApp();

        var page = await app.Browse().PostAsync("/account/register", Typed);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("这一页放得太久，没有提交上去", page.Heading);
        Assert.Equal(["张大爷", "大爷"], page.Document.QuerySelectorAll("main textarea").Select(area => area.TextContent.Trim()));
        Assert.DoesNotContain("very secret", page.Document.Source.Text, StringComparison.Ordinal);
        Assert.Equal("/account/register", page.Document.QuerySelector("main .actions a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_another_site_sent_is_not_shown()
    {
        await using var app = new TestApp();

        var page = await app.Browse().PostAsync("/account/register", Typed, ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("main textarea"));
    }

    [Fact]
    public async Task A_form_too_large_to_read_says_so()
    {
        await using var app = new TestApp();

        var page = await app.Browse().PostAsync("/account/register", [new("Input.DisplayName", new string('大', 500_000))]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Equal("内容太大，没有提交上去", page.Heading);
    }

    [Fact]
    public async Task A_fault_shows_the_reference_under_which_it_is_logged_and_nothing_of_its_inside()
    {
        using var log = new LogLines();
        await using var app = new TestApp(services => services
            .AddSingleton<ILoggerProvider>(log)
            .AddSingleton<IPasswordHasher<UserAccount>, BrokenHasher>());
        var browser = app.Browse();

        var page = await browser.GetAsync("/account/sign-in");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal("我们这边出了点问题", page.Heading);
        var reference = page.One("main .code").TextContent;
        Assert.Matches("^0508-1430-[0-9a-f]{4}$", reference);
        Assert.Contains(log.Lines, line => line.Contains(reference, StringComparison.Ordinal));
        Assert.DoesNotContain("broken inside", page.Document.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_tries_are_asked_to_wait()
    {
        await using var app = new TestApp();
        var browser = app.Browse();
        var page = await browser.GetAsync("/account/sign-in");

        var last = page;
        for (var i = 0; i < 61; i++)
            last = await browser.SubmitAsync(page, []);

        Assert.Equal(HttpStatusCode.TooManyRequests, last.Status);
        Assert.Equal("请稍等一会儿", last.Heading);
    }

    private static Dictionary<string, string> Typed => new()
    {
        ["Input.UserName"] = "张大爷",
        ["Input.DisplayName"] = "大爷",
        ["Input.Password"] = "very secret",
        ["CommandId"] = "not shown",
    };

    private sealed class BrokenHasher : IPasswordHasher<UserAccount>
    {
        public string HashPassword(UserAccount user, string password) => throw new InvalidOperationException("broken inside");

        public PasswordVerificationResult VerifyHashedPassword(UserAccount user, string hashedPassword, string providedPassword) =>
            throw new InvalidOperationException("broken inside");
    }
}
