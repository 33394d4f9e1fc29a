using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Storage.Access;
using Deliberation.Web.Tests.Helpers;
using Microsoft.Extensions.DependencyInjection;

namespace Deliberation.Web.Tests.Security;

public sealed class RegisterTests
{
    [Fact]
    public async Task A_resident_registers_and_is_signed_in()
    {
        await using var app = new TestApp();

        var after = await RegisterAsync(app, "小区老李", "一句自己很好记的话呀", "老李");

        Assert.Equal("/", after.Address);
        Assert.Equal("注册好了，您已经登录。", after.One("main .done-heading").TextContent);
        Assert.NotNull(after.Document.QuerySelector("header form[action='/account/sign-out']"));
        var account = await app.Services.GetRequiredService<UserStore>().FindByNameAsync("小区老李");
        Assert.Equal(TestApp.CommunityId, account!.CommunityId);
        Assert.Equal([Role.Resident], account.Roles);
    }

    [Fact]
    public async Task A_form_with_mistakes_comes_back_with_what_was_typed_and_each_message_at_its_field()
    {
        await using var app = new TestApp();

        var page = await RegisterAsync(app, "a", "short", "<b>老李</b>");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("a", page.Value("Input.UserName"));
        Assert.Equal("<b>老李</b>", page.Value("Input.DisplayName"));
        Assert.Equal("", page.Value("Input.Password"));
        Assert.Equal("用户名太短了，至少要 2 个字。", page.ErrorOf("Input.UserName"));
        Assert.Equal("密码太短了，至少要 10 个字符。", page.ErrorOf("Input.Password"));
        Assert.Equal("", page.ErrorOf("Input.DisplayName"));
        Assert.True(page.One(".errors").HasAttribute("autofocus"));
        var links = page.Document.QuerySelectorAll(".errors a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(2, links.Count);
        Assert.All(links, link => Assert.NotNull(page.Document.QuerySelector(link)));
    }

    [Fact]
    public async Task A_taken_name_is_refused_at_its_field()
    {
        await using var app = new TestApp();
        await RegisterAsync(app, "Wang", "一句自己很好记的话呀", "王");

        var page = await RegisterAsync(app, " wang", "另外一句很好记的话呀", "小王");

        Assert.Equal("这个用户名已经有人用了，请换一个。", page.ErrorOf("Input.UserName"));
        Assert.Equal("小王", page.Value("Input.DisplayName"));
    }

    [Theory]
    [InlineData("../../etc")]
    [InlineData("<script>")]
    [InlineData("\u202Eabc")]
    public async Task A_hostile_name_is_refused(string userName)
    {
        await using var app = new TestApp();

        var page = await RegisterAsync(app, userName, "一句自己很好记的话呀", "李");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.ErrorOf("Input.UserName"));
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_answered_kindly()
    {
        await using var app = new TestApp();

        var page = await RegisterAsync(app, "a\0b", "一句自己很好记的话呀", "李");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("这次请求看不明白", page.Heading);
    }

    [Fact]
    public async Task A_page_of_text_in_a_small_field_is_answered_in_place()
    {
        await using var app = new TestApp();

        var page = await RegisterAsync(app, "wang", "一句自己很好记的话呀", new string('长', 50_000));

        Assert.Equal("称呼太长了，请缩短到 20 个字以内。", page.ErrorOf("Input.DisplayName"));
        Assert.Equal(50_000, page.Value("Input.DisplayName").Length);
    }

    private static async Task<Shown> RegisterAsync(TestApp app, string userName, string password, string displayName)
    {
        var browser = app.Browse();
        return await browser.SubmitAsync(
            await browser.GetAsync("/account/register"),
            new() { ["Input.UserName"] = userName, ["Input.Password"] = password, ["Input.DisplayName"] = displayName });
    }
}
