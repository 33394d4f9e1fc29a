using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Storage.Access;
using Deliberation.Web.Security;
using Deliberation.Web.Tests.Helpers;
using Microsoft.Extensions.DependencyInjection;

namespace Deliberation.Web.Tests.Security;

public sealed class SignInTests
{
    [Fact]
    public async Task A_resident_signs_in_and_out()
    {
        await using var app = new TestApp();
        await app.AddAccountAsync("王阿姨", TestApp.CommunityId, null, Role.Resident);
        var browser = app.Browse();

        var inside = await browser.SignInAsync("王阿姨", TestApp.Password, "/about");
        Assert.Equal("/about", inside.Address);
        Assert.NotNull(inside.Document.QuerySelector("header form[action='/account/sign-out']"));

        var outside = await browser.SubmitAsync(inside, [], "header form[action='/account/sign-out']");
        Assert.Equal("/", outside.Address);
        Assert.Equal("您已退出登录。", outside.One("main .done-heading").TextContent);
        Assert.Null(outside.Document.QuerySelector("header form[action='/account/sign-out']"));
        Assert.Empty((await browser.GetAsync("/")).Document.QuerySelectorAll("main .done"));
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_get_the_same_answer_and_the_name_is_kept()
    {
        await using var app = new TestApp();
        await app.AddAccountAsync("known", TestApp.CommunityId, null, Role.Resident);

        var wrong = await app.Browse().SignInAsync("known", "wrong");
        var unknown = await app.Browse().SignInAsync("unknown", "wrong");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Equal(wrong.Main.Trim(), unknown.Main.Trim());
        Assert.Contains("没有登录成功", wrong.One(".errors").TextContent, StringComparison.Ordinal);
        Assert.Equal("known", wrong.Value("Input.UserName"));
        Assert.Equal("", wrong.Value("Input.Password"));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour_even_for_the_right_one()
    {
        await using var app = new TestApp();
        await app.AddAccountAsync("known", TestApp.CommunityId, null, Role.Resident);
        for (var i = 0; i < SignInDesk.FailuresBeforeLock; i++)
            await app.Browse().SignInAsync("known", "wrong");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await app.Browse().SignInAsync("known", TestApp.Password)).Status);
        app.Clock.Advance(SignInDesk.LockTime - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await app.Browse().SignInAsync("known", TestApp.Password)).Status);
        app.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.OK, (await app.Browse().SignInAsync("known", TestApp.Password)).Status);
    }

    [Fact]
    public async Task A_burst_of_guesses_cannot_outrun_the_count()
    {
        await using var app = new TestApp();
        await app.AddAccountAsync("known", TestApp.CommunityId, null, Role.Resident);

        await Task.WhenAll(Enumerable.Range(0, SignInDesk.FailuresBeforeLock).Select(_ => app.Browse().SignInAsync("known", "wrong")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await app.Browse().SignInAsync("known", TestApp.Password)).Status);
    }

    [Fact]
    public async Task Four_wrong_passwords_lock_nothing_and_the_right_one_starts_the_count_again()
    {
        await using var app = new TestApp();
        await app.AddAccountAsync("known", TestApp.CommunityId, null, Role.Resident);

        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < SignInDesk.FailuresBeforeLock - 1; i++)
                await app.Browse().SignInAsync("known", "wrong");
            Assert.Equal(HttpStatusCode.OK, (await app.Browse().SignInAsync("KNOWN ", TestApp.Password)).Status);
        }
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org")]
    [InlineData("/\\example.org")]
    public async Task Signing_in_never_leads_to_another_site(string returnUrl)
    {
        await using var app = new TestApp();
        await app.AddAccountAsync("known", TestApp.CommunityId, null, Role.Resident);

        Assert.Equal("/", (await app.Browse().SignInAsync("known", TestApp.Password, returnUrl)).Address);
    }

    [Fact]
    public async Task A_new_password_ends_every_session()
    {
        await using var app = new TestApp();
        var account = await app.AddAccountAsync("known", TestApp.CommunityId, null, Role.Resident);
        var browser = app.Browse();
        await browser.SignInAsync("known", TestApp.Password);

        await app.Services.GetRequiredService<UserStore>().SetPasswordAsync(
            account.Id, account.PasswordHash, SignInDesk.NewStamp(), new(TestApp.CommunityId, account.Id, "account.change-password", $"user/{account.Id:D}", app.Clock.GetUtcNow()));

        Assert.Null((await browser.GetAsync("/")).Document.QuerySelector("header form[action='/account/sign-out']"));
    }

    [Fact]
    public async Task A_session_survives_a_restart()
    {
        await using var first = new TestApp();
        var before = await first.SignInAs(Role.Resident);

        await using var second = new TestApp(dataDirectory: first.DataDirectory);
        var after = second.Browse();
        after.Cookies["session"] = before.Cookies["session"];

        Assert.NotNull((await after.GetAsync("/")).Document.QuerySelector("header form[action='/account/sign-out']"));
    }

    [Fact]
    public async Task The_cookies_are_out_of_reach_of_scripts_and_other_sites()
    {
        await using var app = new TestApp();
        var page = await app.Browse().GetAsync("/account/sign-in");

        Assert.All(page.Response.Headers.GetValues("Set-Cookie"), cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }
}
