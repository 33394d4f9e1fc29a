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
    public void Present_danger_is_urgent(string text) => Assert.True(Detect(text).IsUrgent);

    [Theory]
    [InlineData("路灯坏了")]
    [InlineData("")]
    [InlineData("充电器冒烟")]
    [InlineData("冒烟，冒烟，还是冒烟")]
    [InlineData("没有着火")]
    [InlineData("万一着火怎么办")]
    [InlineData("社区组织火灾演练")]
    [InlineData("火灾已扑灭")]
    [InlineData("去年楼里着火")]
    public void Absent_denied_feared_or_past_danger_is_not(string text) => Assert.False(Detect(text).IsUrgent);

    [Fact]
    public void Every_hit_is_explained()
    {
        var hits = Detect("万一着火怎么办，去年火灾，有“煤气味”。").Hits.AsEnumerable();
        Assert.Equal(
            [
                new UrgencyHit("fire", "着火", 2, 3, UrgencyDiscount.Negated, "万一", false),
                new UrgencyHit("fire", "火灾", 10, 3, UrgencyDiscount.Past, "去年", false),
                new UrgencyHit("gas", "煤气味", 15, 3, UrgencyDiscount.None, null, true),
            ],
            hits);
    }

    [Fact]
    public void A_denial_behind_the_phrase_or_far_before_it_takes_nothing()
    {
        Assert.True(Detect("着火没有人来").IsUrgent);
        Assert.True(Detect("没有物业的人来管这里已经着火").IsUrgent);
    }

    [Fact]
    public void A_long_text_without_punctuation_is_read() =>
        Assert.True(Detect(string.Concat(Enumerable.Repeat("着火", 50_000))).IsUrgent);
}
