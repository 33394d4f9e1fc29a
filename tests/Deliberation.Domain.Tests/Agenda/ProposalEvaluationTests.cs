using Deliberation.Domain.Agenda;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Tests.Meetings;

namespace Deliberation.Domain.Tests.Agenda;

public class ProposalEvaluationTests
{
    private static readonly DateOnly Until = new(2026, 5, 13);
    private static readonly InvitedScorer Invited = new(Given.Councillor.UserId!.Value, "居民");
    private static readonly Meeting UnderEvaluation = Given.Meeting(Given.UntilEvaluated);

    public static TheoryData<string, MeetingCommand, string> Refusals() => new()
    {
        { "until yesterday", new OpenProposalEvaluation(new DateOnly(2026, 5, 5), 1, [Invited]), "proposal.online-until-no-coming-day" },
        { "until far ahead", new OpenProposalEvaluation(new DateOnly(2026, 7, 6), 1, [Invited]), "proposal.online-until-no-coming-day" },
        { "nobody needed", new OpenProposalEvaluation(Until, 0, [Invited]), "proposal.least-scorers-out-of-range" },
        { "nobody asked", new OpenProposalEvaluation(Until, 1, []), "proposal.scorers-missing" },
        { "asked twice", new OpenProposalEvaluation(Until, 1, [Invited, Invited with { Group = "商户" }]), "proposal.scorer-twice" },
        { "asked for no group", new OpenProposalEvaluation(Until, 1, [Invited with { Group = " " }]), "text.missing" },
        { "asked from elsewhere", new OpenProposalEvaluation(Until, 1, [new(Guid.Empty, "居民")]), "proposal.unknown-scorer" },
        { "held tomorrow", new RecordOnSiteRound(Given.Round with { HeldOn = new DateOnly(2026, 5, 7) }), "proposal.held-on-no-past-day" },
        { "nobody there", new RecordOnSiteRound(Given.Round with { Attendance = [], Sheets = [] }), "proposal.no-attendance" },
        { "there twice", new RecordOnSiteRound(Given.Round with { Attendance = [new("张", "居民"), new(" 张", "商户")] }), "proposal.attendee-twice" },
        { "one account twice", new RecordOnSiteRound(Given.Round with { Attendance = [new("张", "居民", Given.Scorer.Id), new("李", "商户", Given.Scorer.Id)] }), "proposal.attendee-twice" },
        { "an account nobody asked", new RecordOnSiteRound(Given.Round with { Attendance = [new("张", "商户", Guid.Empty)] }), "proposal.unknown-scorer" },
        { "more sheets than people", new RecordOnSiteRound(Given.Round with { Attendance = [new("张", "居民")], Sheets = [Sheet("居民"), Sheet("居民")] }), "proposal.more-sheets-than-people" },
        { "more sheets than a group had people", new RecordOnSiteRound(Given.Round with { Sheets = [Sheet("商户"), Sheet("商户")] }), "proposal.more-sheets-than-people" },
        { "a score of six", new RecordOnSiteRound(Given.Round with { Sheets = [new(null, "商户", Given.Scores with { Reach = 6 }, "")] }), "proposal.score-out-of-range" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_rule_refuses_with_its_code(string _, MeetingCommand command, string code) =>
        Assert.Equal(code, UnderEvaluation.When(Given.Staff, command).Refusal?.Code);

    [Fact]
    public void Only_who_was_asked_may_score()
    {
        Assert.Equal("proposal.not-invited", UnderEvaluation.When(Given.Resident, new ScoreProposal(Given.Scores)).Refusal?.Code);
        Assert.Equal("proposal.score-out-of-range", UnderEvaluation.When(Given.Councillor, new ScoreProposal(Given.Scores with { Concern = 0 })).Refusal?.Code);
        Assert.Equal("proposal.online-round-over", UnderEvaluation.When(Given.Councillor, new ScoreProposal(Given.Scores), Given.Now.AddDays(8)).Refusal?.Code);
        Assert.Null(UnderEvaluation.When(Given.Councillor, new ScoreProposal(Given.Scores), Given.Now.AddDays(7)).Refusal);
    }

    [Fact]
    public void A_score_is_written_without_the_name_of_the_account()
    {
        var scored = Assert.IsType<ProposalScored>(Assert.Single(UnderEvaluation.When(Given.Councillor, new ScoreProposal(Given.Scores)).Events));
        Assert.Equal("", scored.By);
        Assert.NotEqual(Given.Councillor.UserId, scored.Sheet.ScorerId);
    }

    [Fact]
    public void A_later_score_replaces_the_earlier()
    {
        var after = UnderEvaluation.Apply(UnderEvaluation.When(Given.Councillor, new ScoreProposal(new(1, 1, 1, 1))).Events);
        Assert.Equal(new Scores(1, 1, 1, 1), Assert.Single(after.ProposalEvaluation!.Sheets).Scores);
    }

    [Fact]
    public void A_decision_waits_for_enough_scorers_but_not_a_postponement_or_a_merge()
    {
        var meeting = UnderEvaluation.Apply(UnderEvaluation.When(Given.Staff, new OpenProposalEvaluation(Until, 2, [Invited])).Events);
        foreach (var decision in new MeetingCommand[] { new AcceptItem("九户反映"), new RejectItem("不归社区管") })
        {
            var refusal = meeting.When(Given.Staff, decision).Refusal;
            Assert.Equal(("proposal.too-few-scorers", 2L), (refusal?.Code, refusal?.Limit));
        }

        Assert.Null(meeting.When(Given.Staff, new PostponeItem("等放假", new DateOnly(2026, 7, 1))).Refusal);
        Assert.Null(meeting.When(Given.Staff, new MergeItem(Given.Target.Id, "是一回事")).Refusal);
        var enough = meeting.Apply(meeting.When(Given.Staff, new RecordOnSiteRound(Given.Round)).Events);
        Assert.Null(enough.When(Given.Staff, new AcceptItem("九户反映")).Refusal);
    }

    [Fact]
    public void Who_was_in_the_room_counts_there_and_not_online_as_well()
    {
        var round = Given.Round with { Attendance = [new("3幢张阿姨", "居民", Given.Scorer.Id), new("文具店老李", "商户")] };
        var after = UnderEvaluation.Apply(UnderEvaluation.When(Given.Staff, new RecordOnSiteRound(round)).Events);
        Assert.Equal("商户", Assert.Single(after.ProposalEvaluation!.Sheets).Group);
    }

    [Fact]
    public void Who_is_no_longer_asked_no_longer_counts()
    {
        var evaluation = UnderEvaluation.ProposalEvaluation!.With(Until, 1, [new(Guid.Empty, "商户")]);
        Assert.Empty(evaluation.Sheets);
        Assert.Null(evaluation.Score);
    }

    [Fact]
    public void Groups_weigh_the_same_whatever_their_size()
    {
        var score = ProposalScore.Of([Sheet("商户", 1), Sheet("居民", 5), Sheet("居民", 5), Sheet("居民", 5)])!;
        Assert.Equal((3.0, 3.0), (score.Concern, score.Reach));
        Assert.Equal(50, score.Value, 9);
        Assert.Equal([("商户", 1), ("居民", 3)], score.Groups.Select(g => (g.Group, g.Sheets)).OrderBy(g => g.Item2));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 100)]
    public void The_value_runs_from_0_to_100(int each, double value) => Assert.Equal(value, ProposalScore.Of([Sheet("居民", each)])!.Value, 9);

    [Fact]
    public void After_a_postponement_the_scores_are_still_there()
    {
        var postponed = UnderEvaluation.Apply(UnderEvaluation.When(Given.Staff, new PostponeItem("等放假", new DateOnly(2026, 5, 7))).Events);
        var resumed = postponed.Apply(new ItemResumed(Given.Now.AddDays(1), "system"));
        Assert.Equal(MeetingStage.UnderEvaluation, resumed.Stage);
        Assert.Single(resumed.ProposalEvaluation!.Sheets);
    }

    private static ScoreSheet Sheet(string group, int each = 3) => new(null, group, new(each, each, each, each), "");
}
