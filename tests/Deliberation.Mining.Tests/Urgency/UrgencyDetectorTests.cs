using Deliberation.Mining.Assets;
using Deliberation.Mining.Tests.Assets;
using Deliberation.Mining.Urgency;

namespace Deliberation.Mining.Tests.Urgency;

public class UrgencyDetectorTests
{
    private static UrgencyReport Detect(string text)
    {
        using var corpus = Corpus.Small();
        return UrgencyDetector.Load(corpus.Path).Detect(text);
    }

    [Theory]
    [InlineData("楼道着火了")]
    [InlineData("去年就反映过，今天着火了")]
    [InlineData("没有人管，着火了")]
    [InlineData("电表箱冒烟，还有煤气漏出来")]
    [InlineData("路上没有井盖")]
    [InlineData("他喊“着火了”")]
    [InlineData("电梯又坏了困住三个人")]
    [InlineData("有位老人在门口晕倒")]
    [InlineData("一楼着火已经扑灭，还有二楼着火")]
    public void Present_danger_is_urgent(string text) => Assert.True(Detect(text).IsUrgent);

    [Theory]
    [InlineData("路灯坏了")]
    [InlineData("")]
    [InlineData("没有着火")]
    [InlineData("电梯没有困人")]
    [InlineData("电梯坏了，大家困惑")]
    [InlineData("万一着火怎么办")]
    [InlineData("万一楼里半夜停电，着火怎么办")]
    [InlineData("社区组织火灾演练")]
    [InlineData("着火了，幸好邻居看见，已经扑灭")]
    [InlineData("去年楼里着火")]
    [InlineData("这里有火灾的隐患")]
    [InlineData("这种油的着火点不高")]
    public void Absent_denied_solved_feared_told_or_past_danger_is_not(string text) => Assert.False(Detect(text).IsUrgent);

    [Fact]
    public void Every_hit_is_explained()
    {
        var hits = Detect("万一着火怎么办。去年火灾，演练！有“煤气味”，没有着火，老人说晕倒。着火误报").Hits.AsEnumerable();
        Assert.Equal(
            [
                new UrgencyHit("fire", "着火", 2, 2, 3, UrgencyDiscount.Hypothetical, "万一", false),
                new UrgencyHit("fire", "火灾", 10, 2, 3, UrgencyDiscount.Past, "去年", false),
                new UrgencyHit("gas", "煤气味", 18, 3, 3, UrgencyDiscount.None, null, true),
                new UrgencyHit("fire", "着火", 25, 2, 3, UrgencyDiscount.Negated, "没有", false),
                new UrgencyHit("medical", "老人…晕倒", 28, 5, 3, UrgencyDiscount.None, null, false),
                new UrgencyHit("fire", "着火", 34, 2, 3, UrgencyDiscount.Solved, "误报", false),
            ],
            hits);
    }

    [Theory]
    [InlineData("火已经快烧到三楼", true)]
    [InlineData("眼看越来越大的这场火", true)]
    [InlineData("火。烧到三楼", false)]
    [InlineData("吃火锅烧到手", false)]
    [InlineData("没有看见火烧到哪里", false)]
    [InlineData("去年的火越来越大", false)]
    [InlineData("火炉里的东西不见了，请问什么时候烧到", false)]
    public void A_scene_is_words_of_its_classes_near_each_other_in_one_sentence(string text, bool urgent) => Assert.Equal(urgent, Detect(text).IsUrgent);

    [Fact]
    public void A_scene_tells_its_words_and_where_they_stand()
    {
        var hits = Detect("，老人说火已经烧到床").Hits.AsEnumerable();
        Assert.Equal(
            [
                new UrgencyHit("fire", "老人…火…烧到", 1, 8, 1, UrgencyDiscount.None, null, false),
                new UrgencyHit("fire", "火…烧到", 4, 5, 3, UrgencyDiscount.None, null, false),
            ],
            hits);
    }

    [Fact]
    public void What_stands_closest_tells_whether_it_is_now()
    {
        Assert.False(Detect("今天学校有火灾演练").IsUrgent);
        Assert.True(Detect("去年就有过，今天火灾").IsUrgent);
    }

    [Fact]
    public void A_denial_behind_the_phrase_or_far_before_it_takes_nothing()
    {
        Assert.True(Detect("着火没有人来").IsUrgent);
        Assert.True(Detect("没有物业的人来管这里已经着火").IsUrgent);
    }

    [Fact]
    public void Weak_phrases_count_together_only_when_they_stand_near_each_other()
    {
        var filler = new string('字', UrgencyDetector.Nearness);
        Assert.True(Detect("冒烟，一股煤气" + filler + filler).IsUrgent);
        Assert.False(Detect("冒烟，冒烟，还是冒烟" + filler + filler).IsUrgent);
        Assert.False(Detect("冒烟" + filler + "煤气" + filler).IsUrgent);
    }

    [Fact]
    public void In_a_short_text_one_weak_phrase_is_enough()
    {
        Assert.True(Detect("充电器冒烟").IsUrgent);
        Assert.False(Detect("充电器冒烟" + new string('字', UrgencyDetector.Short)).IsUrgent);
    }

    [Fact]
    public void Deep_in_a_long_letter_one_phrase_is_not_enough()
    {
        var letter = new string('字', UrgencyDetector.Opening);
        Assert.False(Detect(letter + "着火").IsUrgent);
        Assert.True(Detect(letter + "着火，煤气味").IsUrgent);
    }

    [Fact]
    public void A_long_text_without_punctuation_is_read() =>
        Assert.True(Detect(string.Concat(Enumerable.Repeat("着火", 50_000))).IsUrgent);

    [Theory]
    [InlineData("lexicon/urgency.csv", "kind,phrase,weight\nfire,着…,3\n")]
    [InlineData("lexicon/urgency.csv", "kind,phrase,weight\nfire,{cat}…火,3\n")]
    [InlineData("lexicon/urgency.csv", "kind,phrase,weight\nfire,着…火…了,3\n")]
    [InlineData("lexicon/urgency-classes.csv", "class,word\n,火\n")]
    [InlineData("lexicon/urgency-scenes.csv", "kind,classes,reach,weight\nfire,blaze,8,3\n")]
    [InlineData("lexicon/urgency-scenes.csv", "kind,classes,reach,weight\nfire,blaze blaze,8,3\n")]
    [InlineData("lexicon/urgency-scenes.csv", "kind,classes,reach,weight\nfire,blaze cats,8,3\n")]
    [InlineData("lexicon/urgency-context.csv", "word,effect,ahead,back,scope,kinds\n没有,maybe,4,,clause,\n")]
    [InlineData("lexicon/urgency-context.csv", "word,effect,ahead,back,scope,kinds\n没有,negated,far,,clause,\n")]
    public void A_damaged_line_is_an_error_that_names_it(string file, string text)
    {
        using var corpus = Corpus.Small();
        corpus.With(file, text);
        Assert.Contains("line 2", Assert.Throws<MiningDataException>(() => UrgencyDetector.Load(corpus.Path)).Message, StringComparison.Ordinal);
    }
}
