using System.Globalization;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Evaluation;
using Deliberation.Mining.Similarity;
using Deliberation.Mining.Tests.Assets;
using Deliberation.Mining.Tests.Segmentation;

namespace Deliberation.Mining.Tests.Similarity;

public class PairLikenessTests
{
    private static readonly PairLikeness Likeness = new(MiningAssets.Load(Corpus.RealDirectory, Samples.DictionaryDirectory));

    [Theory]
    [InlineData("楼道灯坏了三天没人修，晚上看不见", "楼道的灯坏了三天了，没有人来修，晚上看不见路", "楼道堆满了纸箱，三天没人清，晚上过不去")]
    [InlineData("小区门口早上堵车怎么办", "早上小区门口堵车，怎么办？", "小区门口早上有人卖菜吗")]
    [InlineData("物业费每平方米涨到三元", "物业费涨到每平方米三元了", "停车费每小时涨到五元")]
    public void The_same_said_in_other_words_is_likelier_than_something_else(string text, string same, string other)
    {
        Assert.True(Likeness.Score(text, same) >= PairLikeness.Same);
        Assert.True(Likeness.Score(text, same) > Likeness.Score(text, other) + 0.1);
    }

    [Fact]
    public void Another_number_makes_it_less_likely() =>
        Assert.True(Likeness.Score("3幢电梯坏了", "5幢电梯坏了") < Likeness.Score("3幢电梯坏了", "3幢的电梯坏了"));

    [Fact]
    public void The_same_letters_are_the_same_and_nothing_is_like_nothing()
    {
        Assert.Equal(1, Likeness.Score("路灯坏了。", "路燈，坏了!"));
        Assert.Equal(0, Likeness.Score("", "路灯坏了"));
        Assert.Equal(0, Likeness.Score("……", null));
    }

    [Fact]
    public void The_order_of_the_pair_does_not_matter()
    {
        string[] texts = ["楼上装修噪音", "楼上装修太吵了", "A7县修路", "😀", "1", new string('灯', 100_000), "停车位不够，停车位不够，天天抢停车位", "\ud800"];
        foreach (var a in texts)
        {
            foreach (var b in texts)
            {
                Assert.Equal(Likeness.Score(a, b), Likeness.Score(b, a));
                Assert.InRange(Likeness.Score(a, b), 0, 1);
            }
        }
    }

    private sealed class PairsTheoryAttribute : TheoryAttribute
    {
        public PairsTheoryAttribute() => Skip = Pairs("lcqmc") is null ? "DELIBERATION_DATA does not lead to pairs/lcqmc.csv" : null;
    }

    private static string? Pairs(string name) =>
        Environment.GetEnvironmentVariable("DELIBERATION_DATA") is { Length: > 0 } data && Path.Combine(data, "pairs", name + ".csv") is var path && File.Exists(path) ? path : null;

    [PairsTheory]
    [InlineData("lcqmc", 0.84)]
    [InlineData("oppo", 0.745)]
    public void On_the_pairs_kept_aside_it_is_as_good_as_documented(string name, double least)
    {
        var score = new PairScore();
        foreach (var (row, i) in CsvRow.Parse(File.ReadAllText(Pairs(name)!).TrimStart('\ufeff')).Skip(1).Select((row, i) => (row, i)))
        {
            if (i % 2 == 1)
                score.Add(Likeness.Score(row[0], row[1]), int.Parse(row[2], CultureInfo.InvariantCulture) == 1);
        }
        Assert.True(score.Auc() >= least, $"AUC {score.Auc():f4}");
    }
}
