using Deliberation.Domain.Agenda;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Tests.Meetings;

namespace Deliberation.Domain.Tests.Agenda;

public class MergeTests
{
    private static readonly Meeting Proposed = Given.Meeting(Given.Proposed);
    private static readonly MergeItem Merge = new(Given.Target.Id, "是一回事");

    public static TheoryData<string, MergeTarget?, MergeItem, string> Refusals() => new()
    {
        { "no such item", null, Merge, "merge.unknown-target" },
        { "another community's", Given.Target with { CommunityId = "elsewhere" }, Merge, "merge.unknown-target" },
        { "itself", Given.Target, Merge with { Into = Given.MeetingId }, "merge.into-itself" },
        { "rejected", Given.Target with { Stage = MeetingStage.Rejected }, Merge, "merge.target-closed" },
        { "answered", Given.Target with { Stage = MeetingStage.Answered }, Merge, "merge.target-closed" },
        { "itself part of another", Given.Target with { Stage = MeetingStage.Merged }, Merge, "merge.target-closed" },
        { "no reason", Given.Target, Merge with { Reason = " " }, "text.missing" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void An_item_is_merged_only_into_an_open_one_of_its_community(string _, MergeTarget? target, MergeItem merge, string code) =>
        Assert.Equal(code, MeetingDecider.Decide(Proposed, merge, Given.Context(Given.Staff) with { MergeTarget = target }).Refusal?.Code);

    [Fact]
    public void A_merged_item_keeps_its_evidence_and_its_topic()
    {
        var merged = Proposed.Apply(Proposed.When(Given.Staff, Merge).Events);
        Assert.Equal((MeetingStage.Merged, Given.Target.Id, "是一回事"), (merged.Stage, merged.MergedInto, merged.DecisionReason));
        Assert.Equal(Given.Evidence, merged.Evidence);
        Assert.True(merged.IsOpen);
    }

    [Theory]
    [InlineData(false, MeetingStage.Proposed)]
    [InlineData(true, MeetingStage.UnderEvaluation)]
    public void A_merged_item_can_be_taken_out_again_and_waits_where_it_waited(bool evaluated, MeetingStage stage)
    {
        var before = Given.Meeting(evaluated ? Given.UntilEvaluated : [Given.Proposed]);
        var merged = before.Apply(before.When(Given.Staff, Merge).Events);
        var apart = merged.Apply(merged.When(Given.Staff, new UnmergeItem("其实是两回事")).Events);
        Assert.Equal((stage, null), (apart.Stage, apart.MergedInto));
    }

    [Theory]
    [InlineData(MeetingStage.Evaluating, "merge.target-finished")]
    [InlineData(MeetingStage.Answered, "merge.target-finished")]
    [InlineData(MeetingStage.Rejected, null)]
    [InlineData(MeetingStage.Merged, null)]
    public void Who_was_asked_as_part_of_the_other_item_stays_there(MeetingStage target, string? code)
    {
        var merged = Given.Meeting(Given.Until(MeetingStage.Merged));
        var context = Given.Context(Given.Staff) with { MergeTarget = Given.Target with { Stage = target } };
        Assert.Equal(code, MeetingDecider.Decide(merged, new UnmergeItem("其实是两回事"), context).Refusal?.Code);
    }
}
