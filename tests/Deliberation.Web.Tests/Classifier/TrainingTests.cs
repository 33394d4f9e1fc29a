using Deliberation.Domain.Access;
using Deliberation.Grains.Classification;
using Deliberation.Grains.Topics;
using Deliberation.Storage.Categories;
using Deliberation.Storage.Opinions;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Tests.Topics;
using Deliberation.Web.Workers;
using Microsoft.Extensions.DependencyInjection;

namespace Deliberation.Web.Tests.Classifier;

/// <summary>Training runs beside the page: who asked for it sees that it runs, that it died, or what came of it.</summary>
public sealed class TrainingTests
{
    private const string Page = "/staff/classifier";

    [Fact]
    public async Task The_page_answers_at_once_says_since_when_and_by_whom_and_takes_no_second_one()
    {
        await using var site = new Neighbourhood();
        var (staff, colleague) = (await site.App.SignInAs(Role.Staff), await site.App.SignInAs(Role.Staff));
        var (before, other) = (await staff.GetAsync(Page), await colleague.GetAsync(Page));

        var after = await staff.SubmitAsync(before, []);
        Assert.Equal(Page, after.Address);
        Assert.Contains("开始学了", after.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("正要开始学", after.Main, StringComparison.Ordinal);
        Assert.Contains("由王阿姨开始", after.Main, StringComparison.Ordinal);
        Assert.Contains("14:30", after.Main, StringComparison.Ordinal);
        Assert.Equal(Page, after.One("#train ~ .actions a").GetAttribute("href"));
        Assert.NotNull(after.Document.QuerySelector("noscript meta[http-equiv=refresh]"));
        Assert.Null(after.Document.QuerySelector("form[action*=train]"));

        Assert.Contains("已经在学了", (await colleague.SubmitAsync(other, [])).Document.Body!.TextContent, StringComparison.Ordinal);
        await site.Get<CategoryTrainingStore>().TakeUpAsync(TrainingWorker.Alive);
        Assert.Contains("正在学", (await staff.GetAsync(Page)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_training_whose_node_died_is_seen_after_the_next_start_and_can_be_asked_for_again()
    {
        var data = Directory.CreateTempSubdirectory("deliberation-web-");
        try
        {
            await using (var app = new TestApp(Without, data.FullName))
            {
                var staff = await app.SignInAs(Role.Staff);
                await staff.SubmitAsync(await staff.GetAsync(Page), []);
                Assert.NotNull(await app.Services.GetRequiredService<CategoryTrainingStore>().TakeUpAsync(TrainingWorker.Alive));
            }

            await using var next = new TestApp(Without, data.FullName);
            var again = await next.SignInAs(Role.Staff);
            Assert.Contains("正在学", (await again.GetAsync(Page)).Main, StringComparison.Ordinal);
            next.Clock.Advance(TrainingWorker.Alive);
            var lost = await again.GetAsync(Page);
            Assert.Contains("上次学到一半，系统停了", lost.Main, StringComparison.Ordinal);
            Assert.Contains("请再学一遍", lost.Main, StringComparison.Ordinal);
            Assert.Contains("正要开始学", (await again.SubmitAsync(lost, [])).Main, StringComparison.Ordinal);
        }
        finally
        {
            data.Delete(recursive: true);
        }

        static void Without(IServiceCollection services) => services.Remove(services.Single(service => service.ImplementationType == typeof(TrainingWorker)));
    }

    [Fact]
    public async Task A_node_that_is_shut_down_gives_its_training_back()
    {
        await using var site = new Neighbourhood();
        var trainings = site.Get<CategoryTrainingStore>();
        await trainings.AskAsync(TestApp.CommunityId, site.NewId(), site.NewId());
        using var stop = new CancellationTokenSource();
        var work = site.TrainAsync(stop.Token);
        while ((await trainings.LastAsync(TestApp.CommunityId))!.State == CategoryTrainingState.Waiting)
            await Task.Yield();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        Assert.Equal(CategoryTrainingState.Waiting, (await trainings.LastAsync(TestApp.CommunityId))!.State);
    }

    [Fact]
    public async Task Without_the_examples_that_come_with_the_program_the_page_says_so()
    {
        await using var site = new Neighbourhood();
        var staff = await site.App.SignInAs(Role.Staff);
        await staff.SubmitAsync(await staff.GetAsync(Page), []);
        await site.TrainAsync(default, new CategoryTraining(
            site.Get<CommunityAssets>(), site.Get<CategoryCorrections>(), site.Get<CategoryModels>(), site.Get<OpinionStore>(), Path.Combine(site.App.DataDirectory, "nothing"), site.App.Clock));

        var page = await staff.GetAsync(Page);
        Assert.Contains("上次没有学成", page.Main, StringComparison.Ordinal);
        Assert.Contains("读不出来，什么都没有改变", page.Main, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("form[action*=train] button"));
    }
}
