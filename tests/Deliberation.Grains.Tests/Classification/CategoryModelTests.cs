using Deliberation.Grains.Tests.Fixtures;
using Deliberation.Grains.Topics;
using Deliberation.Mining.Classification;
using Deliberation.Storage.Categories;
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
    public async Task A_damaged_classifier_is_an_error_and_no_silent_fall_back()
    {
        await using var council = await Council.StartAsync();
        await council.SayAsync("a", "蹦床好玩吗");
        var models = council.Get<CategoryModelStore>();
        var number = await models.ProposeAsync(new NewCategoryModel(Council.Heming, [1, 2, 3], 0, "{}", Wang), council.NewId());
        await models.UseAsync(Council.Heming, number, Wang);
        await Assert.ThrowsAnyAsync<Exception>(() => council.MineAsync());
        await models.UseAsync(Council.Heming, null, Wang);
        Assert.Equal(1, (await council.MineAsync()).Mined);
    }

    private static async Task<int> ProposeAsync(Council council)
    {
        var assets = council.Get<CommunityAssets>();
        var words = assets.Of(await assets.BasisAsync(Council.Heming));
        string[] play = ["蹦床", "蹦床馆", "去蹦床", "蹦床好", "想玩蹦床", "蹦床开门", "小蹦床", "蹦床馆几点"];
        string[] other = ["路灯", "路灯不亮", "灯坏了", "换路灯", "路灯暗", "修路灯", "路灯闪", "晚上没路灯"];
        var examples = play.Select(text => Example(text, Category.Services)).Concat(other.Select(text => Example(text, Category.Facilities)));
        using var file = new MemoryStream();
        TrainedCategorizer.Train(examples, council.Time.GetUtcNow()).Save(file);
        return await council.Get<CategoryModelStore>().ProposeAsync(new NewCategoryModel(Council.Heming, file.ToArray(), 0, "{}", Wang), council.NewId());

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
