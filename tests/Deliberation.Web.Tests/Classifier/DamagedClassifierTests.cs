using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Grains.Classification;
using Deliberation.Storage.Categories;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Tests.Topics;
using Deliberation.Web.Workers;
using Microsoft.Extensions.Logging;

namespace Deliberation.Web.Tests.Classifier;

/// <summary>A classifier that cannot be read stops nothing, and staff see it where they look first.</summary>
public sealed class DamagedClassifierTests
{
    [Fact]
    public async Task The_desk_and_the_page_say_that_it_is_damaged_what_stands_in_and_what_to_do()
    {
        await using var site = new Neighbourhood();
        var staff = await site.App.SignInAs(Role.Staff);
        Assert.DoesNotContain("意见归类出了问题", (await staff.GetAsync("/staff")).Main, StringComparison.Ordinal);
        await DamageAsync(site);

        var desk = await staff.GetAsync("/staff");
        Assert.Contains("意见归类出了问题", desk.Main, StringComparison.Ordinal);
        Assert.Equal("/staff/classifier", desk.Document.QuerySelector("section[aria-labelledby=classifier] a")!.GetAttribute("href"));
        Assert.DoesNotContain("意见归类出了问题", (await (await site.App.SignInAs(Role.Secretary)).GetAsync("/staff")).Main, StringComparison.Ordinal);

        var page = await staff.GetAsync("/staff/classifier");
        Assert.Contains("第 1 版读不出来", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("现在用的是第 1 版", page.Main, StringComparison.Ordinal);
        Assert.Contains("现在只按词典归类", page.Main, StringComparison.Ordinal);
        Assert.Contains("请重新学一遍并启用，或者退回一个能用的版本", page.Main, StringComparison.Ordinal);
        Assert.Contains("读不出来", (await staff.GetAsync("/staff/classifier/1")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_left_and_is_not_taken_into_use_again()
    {
        await using var site = new Neighbourhood();
        var staff = await site.App.SignInAs(Role.Staff);
        await DamageAsync(site);
        var token = new KeyValuePair<string, string>("__RequestVerificationToken", (await staff.GetAsync("/staff/classifier")).Value("__RequestVerificationToken"));

        var left = await staff.PostAsync("/staff/classifier?handler=keywords", [token]);
        Assert.DoesNotContain("第 1 版读不出来", left.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("意见归类出了问题", (await staff.GetAsync("/staff")).Main, StringComparison.Ordinal);

        var refused = await staff.PostAsync("/staff/classifier/1?handler=use", [token]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("这一版的文件读不出来，不能启用", refused.Main, StringComparison.Ordinal);
        Assert.Null(await site.Get<CategoryModelStore>().InUseAsync(TestApp.CommunityId));
    }

    [Fact]
    public async Task It_is_logged_once_and_without_anybody()
    {
        await using var site = new Neighbourhood();
        using var log = new LogLines();
        await DamageAsync(site);
        var models = new CategoryModels(site.Get<CategoryModelStore>(), site.App.Clock, new LoggerFactory([log]).CreateLogger<CategoryModels>());
        await models.InForceAsync(TestApp.CommunityId);
        site.App.Clock.Advance(TimeSpan.FromHours(1));
        await models.InForceAsync(TestApp.CommunityId);
        Assert.Equal(
            "Classifier 1 of heming cannot be used; what was in use before it stands in. The model cannot be used: it does not begin as a model does.", Assert.Single(log.Lines));
    }

    private static async Task DamageAsync(Neighbourhood site)
    {
        var (by, nothing) = (site.NewId(), new CategoryFigures(0, 0, 0, []));
        var trainings = site.Get<CategoryTrainingStore>();
        await trainings.AskAsync(TestApp.CommunityId, by, site.NewId());
        var run = await trainings.TakeUpAsync(TrainingWorker.Alive);
        var report = new CategoryReport(0, 0, null, nothing, nothing, 0, 0, []).ToJson();
        var number = await trainings.FinishAsync(run!.Seq, new NewCategoryModel(TestApp.CommunityId, [1, 2, 3], 0, report, by));
        Assert.True(await site.Get<CategoryModelStore>().UseAsync(TestApp.CommunityId, number, by));
    }
}
