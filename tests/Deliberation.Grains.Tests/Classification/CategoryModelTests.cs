using Deliberation.Grains.Classification;
using Deliberation.Grains.Tests.Fixtures;
using Deliberation.Grains.Topics;
using Deliberation.Mining.Classification;
using Deliberation.Storage.Categories;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Opinions;

namespace Deliberation.Grains.Tests.Classification;

/// <summary>A classifier that staff take into use decides the categories of all opinions, except of those that staff set.</summary>
public sealed class CategoryModelTests
{
    private static readonly Guid Wang = Council.Staff.UserId!.Value;

    [Fact]
    public async Task A_classifier_in_use_categorises_all_opinions_anew_and_leaves_those_that_staff_set()
    {
        await using var council = await Council.StartAsync();
        await council.SayAsync("a", "蹦床好玩吗");
        await council.SayAsync("b", "蹦床馆几点开");
        await MineAllAsync(council);
        Assert.Equal([null, null], await CategoriesAsync(council));
        var opinions = (await council.Get<OpinionStore>().ListAsync(Council.Heming, new OpinionFilter())).Items.OrderBy(stored => stored.Seq).ToList();
        await council.Get<CategoryCorrections>().CorrectAsync(Council.Heming, opinions[1].Opinion.Id, "safety", Wang);

        var number = await ProposeAsync(council);
        await MineAllAsync(council);
        Assert.Equal([null, "safety"], await CategoriesAsync(council));

        Assert.True(await council.Get<CategoryModelStore>().UseAsync(Council.Heming, number, Wang));
        await MineAllAsync(council);
        Assert.Equal(["services", "safety"], await CategoriesAsync(council));

        Assert.True(await council.Get<CategoryModelStore>().UseAsync(Council.Heming, null, Wang));
        await MineAllAsync(council);
        Assert.Equal([null, "safety"], await CategoriesAsync(council));
    }

    [Fact]
    public async Task While_the_classifier_in_use_is_damaged_the_one_before_it_stands_in_and_mended_it_answers_again()
    {
        await using var council = await Council.StartAsync();
        await council.SayAsync("a", "蹦床好玩吗");
        var (models, inForce) = (council.Get<CategoryModelStore>(), council.Get<CategoryModels>());
        var (first, second) = (await ProposeAsync(council), await ProposeAsync(council, Category.Traffic));
        var whole = (await models.ReadAsync(Council.Heming, second))!;
        await WriteAsync(council, second, whole[..^1]);

        await models.UseAsync(Council.Heming, first, Wang);
        await models.UseAsync(Council.Heming, second, Wang);
        await MineAllAsync(council);
        Assert.Equal(["services"], await CategoriesAsync(council));
        var categories = await inForce.InForceAsync(Council.Heming);
        Assert.Equal((true, second, first), (categories.IsDamaged, categories.Chosen!.Number, categories.Serving!.Number));
        Assert.False(await inForce.IsIntactAsync(Council.Heming, second));

        await WriteAsync(council, second, whole);
        council.Time.Advance(TimeSpan.FromMinutes(1));
        await MineAllAsync(council);
        Assert.Equal(["traffic"], await CategoriesAsync(council));
        Assert.False((await inForce.InForceAsync(Council.Heming)).IsDamaged);
    }

    [Fact]
    public async Task Without_an_intact_classifier_the_keywords_stand_in_and_mining_goes_on()
    {
        await using var council = await Council.StartAsync();
        await council.SayAsync("a", "蹦床好玩吗");
        var models = council.Get<CategoryModelStore>();
        var intact = await ProposeAsync(council);
        await models.UseAsync(Council.Heming, intact, Wang);
        // Staff went back to keywords since: the intact one is not what they would have.
        await models.UseAsync(Council.Heming, null, Wang);
        var damaged = await ProposeAsync(council);
        await WriteAsync(council, damaged, [1, 2, 3]);
        await models.UseAsync(Council.Heming, damaged, Wang);
        await MineAllAsync(council);
        Assert.Equal([null], await CategoriesAsync(council));
        Assert.Null((await council.Get<CategoryModels>().InForceAsync(Council.Heming)).Serving);

        await council.SayAsync("b", "蹦床馆几点开");
        Assert.Equal(1, (await council.MineAsync()).Mined);

        await models.UseAsync(Council.Heming, intact, Wang);
        await MineAllAsync(council);
        Assert.Equal(["services", "services"], await CategoriesAsync(council));
    }

    private static Task<int> WriteAsync(Council council, int number, byte[] model) => council.Get<Database>().WriteAsync(
        work => work.ExecuteAsync("UPDATE category_models SET model = @model WHERE number = @number", new { number, model }));

    private static async Task<int> ProposeAsync(Council council, Category answer = Category.Services)
    {
        var assets = council.Get<CommunityAssets>();
        var words = assets.Of(await assets.BasisAsync(Council.Heming));
        string[] play = ["蹦床", "蹦床馆", "去蹦床", "蹦床好", "想玩蹦床", "蹦床开门", "小蹦床", "蹦床馆几点"];
        string[] other = ["路灯", "路灯不亮", "灯坏了", "换路灯", "路灯暗", "修路灯", "路灯闪", "晚上没路灯"];
        var examples = play.Select(text => Example(text, answer)).Concat(other.Select(text => Example(text, Category.Facilities)));
        using var file = new MemoryStream();
        TrainedCategorizer.Train(examples, council.Time.GetUtcNow()).Save(file);
        var trainings = council.Get<CategoryTrainingStore>();
        Assert.True(await trainings.AskAsync(Council.Heming, Wang, council.NewId()));
        return (await trainings.FinishAsync((await trainings.TakeUpAsync(TimeSpan.FromMinutes(1)))!.Seq, new NewCategoryModel(Council.Heming, file.ToArray(), 0, "{}", Wang)))!.Value;

        LabelledText Example(string text, Category category) => TrainedCategorizer.Example(words.Read(""), words.Read(text), category, "", words.Keywords);
    }

    private static async Task MineAllAsync(Council council)
    {
        while ((await council.MineAsync()).More)
        {
        }
    }

    private static async Task<IEnumerable<string?>> CategoriesAsync(Council council) =>
        (await council.Get<OpinionStore>().ListAsync(Council.Heming, new OpinionFilter())).Items.OrderBy(stored => stored.Seq).Select(stored => stored.Finding!.Category);
}
