using Deliberation.Mining.Assets;
using Deliberation.Mining.Classification;
using Deliberation.Mining.NewWords;
using Deliberation.Mining.Tests.Assets;
using Deliberation.Mining.Tests.Segmentation;

namespace Deliberation.Mining.Tests.NewWords;

public class NewWordFinderTests
{
    private static readonly MiningAssets Assets = MiningAssets.Load(Corpus.RealDirectory, Samples.DictionaryDirectory, ["桂影里"]);

    /// <summary>What stands around a word in different opinions.</summary>
    private static readonly string[] Frames = ["{0}画错了，没法停车", "小区的{0}太小", "门口{0}谁来管", "建议取消{0}", "新装的{0}看不清", "为什么{0}又坏了？", "想问{0}什么时候修"];

    [Fact]
    public void A_word_of_several_residents_is_proposed_with_its_evidence()
    {
        var found = Find([.. Said("共享雨伞"), .. Noise()]);

        var word = Assert.Single(found, word => word.Word == "共享雨伞");
        Assert.Equal((Frames.Length, Frames.Length), (word.Opinions, word.Residents));
        Assert.Equal(Category.Traffic, word.Category);
        Assert.Equal(3, word.Examples.Distinct().Count());
        Assert.InRange(word.Cohesion, 0.3, 1);
        Assert.DoesNotContain(found, word => "共享雨伞".Contains(word.Word, StringComparison.Ordinal) && word.Word.Length < 4);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_word_of_fewer_than_three_residents_is_not(int residents) =>
        Assert.DoesNotContain(Find([.. Said("共享雨伞", residents), .. Noise()]), word => word.Word == "共享雨伞");

    [Theory]
    [InlineData("停车位")] // in the dictionary
    [InlineData("一位难求")] // a synonym of the lexicon
    [InlineData("桂影里")] // a place of the community
    [InlineData("王建国")]
    [InlineData("张师傅")]
    [InlineData("13812345678")]
    [InlineData("桂花苑小区")]
    [InlineData("的问题")]
    [InlineData("7幢2单元")]
    public void What_is_known_and_what_is_a_name_or_number_is_not_proposed(string text)
    {
        var found = Find([.. Said(text), .. Noise()]);
        Assert.DoesNotContain(found, word => word.Word.Contains(text, StringComparison.Ordinal) || text.Contains(word.Word, StringComparison.Ordinal));
    }

    [Fact]
    public void What_staff_dismissed_is_not_proposed() =>
        Assert.DoesNotContain(new NewWordFinder(Assets, ["共享雨伞"]).Find([.. Said("共享雨伞"), .. Noise()], 50), word => word.Word == "共享雨伞");

    [Fact]
    public void The_order_of_opinions_does_not_matter_and_little_memory_forgets_only_the_rare()
    {
        NewWordText[] opinions = [.. Said("共享雨伞"), .. Noise()];

        Assert.Equal(Find(opinions).Select(word => word.Word), Find([.. opinions.Reverse()]).Select(word => word.Word));
        Assert.Contains(new NewWordFinder(Assets, options: new NewWordOptions { MostTracked = 20 }).Find([.. Said("共享雨伞"), .. Noise()], 50), word => word.Word == "共享雨伞");
    }

    [Theory]
    [InlineData("")]
    [InlineData("😀😀😀")]
    [InlineData("<b>x</b>\u0000")]
    public void Odd_texts_propose_nothing(string text) => Assert.Empty(Find([.. Enumerable.Range(0, 9).Select(i => new NewWordText(i, $"r{i}", text))]));

    private static IReadOnlyList<NewWord> Find(NewWordText[] opinions) => new NewWordFinder(Assets).Find(opinions, 50);

    private static IEnumerable<NewWordText> Said(string word, int residents = int.MaxValue) =>
        Frames.Select((frame, i) => new NewWordText(i, $"r{i % residents}", string.Format(System.Globalization.CultureInfo.InvariantCulture, frame, word), Category.Traffic));

    private static IEnumerable<NewWordText> Noise() =>
        Enumerable.Range(100, 40).Select(i => new NewWordText(i, $"n{i}", $"楼道灯坏了第{i}次，晚上回家看不见路，希望物业早点修好"));
}
