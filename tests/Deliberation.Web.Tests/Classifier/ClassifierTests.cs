using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Storage.Categories;
using Deliberation.Storage.Opinions;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Tests.Topics;

namespace Deliberation.Web.Tests.Classifier;

public sealed class ClassifierTests
{
    [Fact]
    public async Task Two_clicks_set_the_category_of_an_opinion()
    {
        await using var site = new Neighbourhood();
        await site.AddTopicAsync("学校门口堵车");
        var staff = await site.App.SignInAs(Role.Staff);

        var list = await staff.GetAsync("/staff/opinions?category=traffic");
        var page = await staff.GetAsync(list.Document.QuerySelector("a[href*='/category']")!.GetAttribute("href")!);
        Assert.Equal("这条意见说的是哪一类事", page.Heading);
        Assert.Equal("true", page.One("button[value=traffic]").GetAttribute("aria-pressed"));

        var back = await staff.SubmitAsync(page, new() { ["Category"] = "safety" });
        Assert.Equal("/staff/opinions?category=traffic", back.Address);
        Assert.Contains("已经定好了", back.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(back.Document.QuerySelectorAll("a[href*='/category?']"));

        var again = await staff.GetAsync(page.Address);
        Assert.Contains("是工作人员定的", again.Main, StringComparison.Ordinal);
        Assert.Contains("从“交通出行”改为“平安安全”", again.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_category_or_no_opinion_of_the_community_changes_nothing()
    {
        await using var site = new Neighbourhood();
        var topic = await site.AddTopicAsync("学校门口堵车");
        var elsewhere = await site.AddTopicAsync("别处的事", community: Neighbourhood.Elsewhere);
        var staff = await site.App.SignInAs(Role.Staff);
        var address = $"/staff/opinions/{await IdAsync(site, TestApp.CommunityId, topic):D}/category";

        Assert.Equal(HttpStatusCode.BadRequest, (await staff.SubmitAsync(await staff.GetAsync(address), new() { ["Category"] = "weather" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/staff/opinions/{await IdAsync(site, Neighbourhood.Elsewhere, elsewhere):D}/category")).Status);
        Assert.Equal(0, await site.Get<CategoryCorrections>().CountAsync(TestApp.CommunityId));
    }

    [Theory]
    [InlineData("/staff/classifier")]
    [InlineData("/staff/classifier/1")]
    [InlineData("/staff/opinions/018f0000-0000-7000-8000-000000000001/category")]
    public async Task Only_staff_of_the_community_come_here(string address)
    {
        await using var site = new Neighbourhood();
        await site.AddTopicAsync("别处的事", community: Neighbourhood.Elsewhere);

        Assert.StartsWith("/account/sign-in", (await site.App.Browse().GetAsync(address)).Address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.App.SignInAs(Role.Resident)).GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.App.SignInAs(Neighbourhood.Elsewhere, null, Role.Staff)).GetAsync(address)).Status);
    }

    [Fact]
    public async Task Staff_train_compare_use_and_go_back()
    {
        await using var site = new Neighbourhood();
        var topic = await site.AddTopicAsync("学校门口堵车", category: null);
        var staff = await site.App.SignInAs(Role.Staff);
        var opinion = $"/staff/opinions/{await IdAsync(site, TestApp.CommunityId, topic):D}/category";
        await staff.SubmitAsync(await staff.GetAsync(opinion), new() { ["Category"] = "services" });

        var index = await staff.GetAsync("/staff/classifier");
        Assert.Contains("只按词典归类", index.Main, StringComparison.Ordinal);
        Assert.Contains("改过 1 次，其中 1 次", index.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync("/staff/classifier/1")).Status);

        Assert.Contains("正要开始学", (await staff.SubmitAsync(index, [])).Main, StringComparison.Ordinal);
        await site.TrainAsync();
        var done = await staff.GetAsync("/staff/classifier");
        Assert.Contains("第 1 版学完了，等您决定", done.Main, StringComparison.Ordinal);
        var report = await staff.GetAsync(done.One("#train ~ .actions a").GetAttribute("href")!);
        Assert.Equal("/staff/classifier/1", report.Address);
        Assert.Equal(report.One("table").TextContent, done.One("table").TextContent);
        Assert.Contains("等您决定", report.Main, StringComparison.Ordinal);
        Assert.Contains("1 条工作人员改过的意见", report.Main, StringComparison.Ordinal);
        var score = report.Document.QuerySelectorAll("tbody tr")[2].QuerySelectorAll("td").Select(cell => int.Parse(cell.TextContent.Replace(" ", "").TrimEnd('%'))).ToArray();
        Assert.True(score[1] > score[0], $"keywords {score[0]}, learned {score[1]}");
        Assert.Null(await site.Get<CategoryModelStore>().InUseAsync(TestApp.CommunityId));

        var used = await staff.PostAsync("/staff/classifier/1?handler=use", Token(report));
        Assert.Contains("现在用的是第 1 版", used.Main, StringComparison.Ordinal);
        Assert.Contains("0 次它还没有学", used.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await staff.PostAsync("/staff/classifier/1?handler=discard", Token(report))).Status);
        // The machine now answers with what it learned.
        Assert.Contains("机器认为", (await staff.GetAsync(opinion)).Main, StringComparison.Ordinal);

        var left = await staff.PostAsync("/staff/classifier?handler=keywords", Token(used));
        Assert.Contains("只按词典归类", left.Main, StringComparison.Ordinal);
        var again = await staff.GetAsync("/staff/classifier/1");
        Assert.Equal("退回这一版", again.One("main form button").TextContent.Trim());
        Assert.Contains("现在用的是第 1 版", (await staff.PostAsync("/staff/classifier/1?handler=use", Token(again))).Main, StringComparison.Ordinal);
    }

    private static async Task<Guid> IdAsync(Neighbourhood site, string community, long seq) => (await site.Get<OpinionStore>().GetBySeqAsync(community, [seq]))[0].Opinion.Id;

    private static KeyValuePair<string, string>[] Token(Shown page) => [new("__RequestVerificationToken", page.Value("__RequestVerificationToken"))];
}
