using Deliberation.Mining.Assets;
using Deliberation.Mining.Replies;
using Deliberation.Mining.Tests.Assets;
using Deliberation.Mining.Tests.Segmentation;

namespace Deliberation.Mining.Tests.Replies;

public class ReplyExaminerTests
{
    private const string Title = "青芦公寓3幢电梯总坏", Body = "青芦公寓3幢的电梯一个月坏了四次，老人下不了楼。请问什么时候能换新电梯？维修基金够不够？";

    private const string Good = "您好！您反映的青芦公寓3幢电梯问题已收悉。经核实，该电梯已使用14年，主板老化是频繁停梯的原因。根据《特种设备安全监察条例》，物业已安排维保单位于5月20日前更换主板；"
        + "整梯更换需业主表决，维修基金余额38万元，够用。表决会计划6月召开。如有疑问请拨打社区电话联系。感谢您的监督。";

    private const string Forwarded = "您好，您的留言已收悉，已转有关部门处理。";

    private static readonly ReplyExaminer Examiner = ReplyExaminer.Load(MiningAssets.Load(Corpus.RealDirectory, Samples.DictionaryDirectory), Corpus.RealDirectory);

    [Fact]
    public void A_good_reply_beats_a_receipt_in_every_respect_but_courtesy()
    {
        var (good, receipt) = (Examine(Good), Examine(Forwarded));
        foreach (var dimension in new[] { ReplyDimension.Relevance, ReplyDimension.Completeness, ReplyDimension.Explanation })
            Assert.True(good[(int)dimension].Value > receipt[(int)dimension].Value + 0.4, dimension.ToString());
        Assert.Contains(receipt[(int)ReplyDimension.Explanation].Reasons, reason => reason.Code == "explanation.forwarded");
        Assert.Contains(receipt[(int)ReplyDimension.Completeness].Reasons, reason => reason is { Code: "completeness.unanswered", IsGood: false, Piece: "维修基金够不够？" });
    }

    [Fact]
    public void A_reply_to_another_message_is_not_relevant()
    {
        var other = Examine("您好，云栈新村2幢楼下烧烤店油烟扰民一事，城管已责令整改，罚款2000元。感谢您的关注。");
        Assert.True(other[0].Value < 0.3);
        Assert.True(Examine(Good)[0].Value > 0.9);
    }

    [Fact]
    public void Saying_the_question_again_is_no_answer() =>
        Assert.Contains(Examine("您好。" + Body)[0].Reasons, reason => reason.Code == "relevance.copied");

    [Theory]
    [InlineData(0, 5, 1)]
    [InlineData(5, 5, 1)]
    [InlineData(10, 5, 0.5)]
    [InlineData(15, 5, 0)]
    [InlineData(400, 5, 0)]
    public void Timeliness_falls_evenly_from_the_deadline_to_three_times_that(int days, int deadline, double value) =>
        Assert.Equal(value, Examiner.Examine(new ReplyCase(Title, Body, Good, days, deadline))[(int)ReplyDimension.Timeliness].Value);

    [Fact]
    public void Without_times_timeliness_cannot_be_told() =>
        Assert.True(double.IsNaN(Examiner.Examine(new ReplyCase(Title, Body, Good, null))[(int)ReplyDimension.Timeliness].Value));

    [Fact]
    public void Curt_words_cost_politeness()
    {
        var curt = Examine("这事不归我们管，没办法。")[(int)ReplyDimension.Politeness];
        Assert.Equal(0, curt.Value);
        Assert.Contains(curt.Reasons, reason => reason is { Code: "politeness.curt", IsGood: false });
        Assert.Equal(1, Examine(Good)[(int)ReplyDimension.Politeness].Value, 9);
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("", "", "您好")]
    [InlineData("题", "", "\uD83D\0<b>")]
    [InlineData("😀", "😀😀", "😀")]
    public void Whatever_is_written_every_score_is_between_0_and_1(string title, string body, string reply)
    {
        var scores = Examiner.Examine(new ReplyCase(title, body, reply, 1));
        Assert.Equal(Enum.GetValues<ReplyDimension>(), scores.Select(score => score.Dimension));
        Assert.All(scores, score => Assert.InRange(score.Value, 0, 1));
    }

    private static System.Collections.Immutable.ImmutableArray<ReplyScore> Examine(string reply) => Examiner.Examine(new ReplyCase(Title, Body, reply, 3));
}
