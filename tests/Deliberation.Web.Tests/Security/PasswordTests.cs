using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Storage.Audit;
using Deliberation.Web.Security;
using Deliberation.Web.Tests.Helpers;
using Microsoft.Extensions.DependencyInjection;

namespace Deliberation.Web.Tests.Security;

public sealed class PasswordTests
{
    private const string New = "每天傍晚都去河边走走";

    [Fact]
    public async Task A_new_password_holds_and_ends_every_other_sign_in()
    {
        await using var app = new TestApp();
        var account = await app.AddAccountAsync("known", TestApp.CommunityId, null, Role.Resident);
        var (here, elsewhere) = (app.Browse(), app.Browse());
        await here.SignInAsync("known", TestApp.Password);
        await elsewhere.SignInAsync("known", TestApp.Password);

        var after = await ChangeAsync(here, TestApp.Password, New, New);

        Assert.Contains("密码改好了", after.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account/messages")).Status);
        Assert.StartsWith("/account/sign-in", (await elsewhere.GetAsync("/account/messages")).Address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await app.Browse().SignInAsync("known", TestApp.Password)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.Browse().SignInAsync("known", New)).Status);
        var entry = Assert.Single(await app.Services.GetRequiredService<AuditLog>().ListAsync(TestApp.CommunityId), e => e.Entry.Action == "account.change-password").Entry;
        Assert.Equal((account.Id, $"user/{account.Id:D}", ""), (entry.ActorId, entry.Subject, entry.Details));
    }

    [Theory]
    [InlineData("wrong", New, New, "Input.Old", "现在的密码不对")]
    [InlineData("", New, New, "Input.Old", "请填写密码")]
    [InlineData(TestApp.Password, "九个字符太短了吧。", "九个字符太短了吧。", "Input.Password", "至少要 10 个字符")]
    [InlineData(TestApp.Password, New, "每天傍晚", "Input.Again", "两遍新密码不一样")]
    [InlineData(TestApp.Password, "known-by-all", "known-by-all", "Input.Password", "太容易猜")]
    [InlineData(TestApp.Password, TestApp.Password, TestApp.Password, "Input.Password", "和现在的一样")]
    public async Task What_will_not_do_is_said_beside_its_field_and_no_password_comes_back(string old, string password, string again, string field, string said)
    {
        await using var app = new TestApp();
        await app.AddAccountAsync("known-by-all", TestApp.CommunityId, null, Role.Resident);
        var browser = app.Browse();
        await browser.SignInAsync("known-by-all", TestApp.Password);

        var page = await ChangeAsync(browser, old, password, again);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(said, page.ErrorOf(field), StringComparison.Ordinal);
        Assert.All(new[] { "Input.Old", "Input.Password", "Input.Again" }, name => Assert.Equal("", page.Value(name)));
        Assert.Equal(HttpStatusCode.OK, (await app.Browse().SignInAsync("known-by-all", TestApp.Password)).Status);
    }

    [Fact]
    public async Task Guesses_at_the_old_password_lock_the_account_like_guesses_at_the_door()
    {
        await using var app = new TestApp();
        await app.AddAccountAsync("known", TestApp.CommunityId, null, Role.Resident);
        var browser = app.Browse();
        await browser.SignInAsync("known", TestApp.Password);
        for (var i = 0; i < SignInDesk.FailuresBeforeLock; i++)
            await ChangeAsync(browser, "wrong", New, New);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ChangeAsync(browser, TestApp.Password, New, New)).Status);
        app.Clock.Advance(SignInDesk.LockTime + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await ChangeAsync(browser, TestApp.Password, New, New)).Status);
    }

    [Fact]
    public async Task Only_who_is_signed_in_changes_a_password()
    {
        await using var app = new TestApp();
        Assert.StartsWith("/account/sign-in", (await app.Browse().GetAsync("/account/password")).Address, StringComparison.Ordinal);
    }

    private static async Task<Shown> ChangeAsync(Browser browser, string old, string password, string again) => await browser.SubmitAsync(
        await browser.GetAsync("/account/password"), new() { ["Input.Old"] = old, ["Input.Password"] = password, ["Input.Again"] = again });
}
