using Deliberation.Domain.Access;
using Deliberation.Domain.Topics;

namespace Deliberation.Domain.Tests.Topics;

public sealed class TopicRulesTests
{
    private static readonly HandledTopic Road = new(3, null, null, [3, 5, 8], []);
    private static readonly HandledTopic Gate = new(4, "校门口", 7, [4, 6], []);

    private static Actor With(Role role, string community = "heming") => new(Guid.Empty, "王芳", community, new HashSet<Role> { role });

    private static TopicCommand Command(TopicAct act, Actor? actor = null) => new(actor ?? With(Role.Staff), "heming", Guid.Empty, act, 3, 0, "");

    private static HandFacts Facts(HandledTopic? topic = null, HandledTopic? other = null, IReadOnlyList<TopicDecision>? standing = null) => new(topic ?? Road, other ?? Gate, standing ?? [], 0, 20);

    private static TopicDecision Standing(long number, params long[] opinions) => new(number, TopicAct.Pin, opinions[0], null, opinions, 10, null, null, opinions.Length, "");

    private static TopicDecision Made(TopicCommand command, HandFacts? facts = null)
    {
        var (decision, refusal) = TopicRules.Decide(command, facts ?? Facts());
        Assert.Null(refusal);
        return decision!;
    }

    private static string? Refused(TopicCommand command, HandFacts? facts = null) => TopicRules.Decide(command, facts ?? Facts()).Refusal?.Code;

    [Theory]
    [InlineData(Role.Staff, true)]
    [InlineData(Role.StreetAdmin, true)]
    [InlineData(Role.Resident, false)]
    [InlineData(Role.Facilitator, false)]
    [InlineData(Role.Secretary, false)]
    [InlineData(Role.Supervisor, false)]
    [InlineData(Role.ResponsibleUnit, false)]
    public void Staff_and_the_street_decide_whatever_it_is(Role role, bool may)
    {
        foreach (var act in Enum.GetValues<TopicAct>())
            Assert.Equal(may, Refused(Command(act, With(role)) with { Picked = [5], Other = 4, Title = "路", Undoes = 1 }, Facts(standing: [Standing(1, 3, 5)])) is null);
    }

    [Fact]
    public void Staff_of_another_community_and_visitors_decide_nothing() =>
        Assert.Equal(["topic.not-allowed", "topic.not-allowed"], ((Actor[])[With(Role.Staff, "qinglan"), Actor.Visitor]).Select(actor => Refused(Command(TopicAct.Pin, actor))));

    [Fact]
    public void Each_act_says_which_opinions_are_one_topic_from_then_on()
    {
        Assert.Equal([3L, 5, 8], Made(Command(TopicAct.Pin)).Opinions);
        Assert.Equal([3L, 4, 5, 6, 8], Made(Command(TopicAct.Merge) with { Other = 4 }).Opinions);
        Assert.Equal([5L], Made(Command(TopicAct.TakeOut) with { Picked = [5, 5] }).Opinions);
        Assert.Equivalent(new { Opinions = new long[] { 4, 5, 6 }, Title = "校门口", Count = 1, UpTo = 20L, Other = 4L }, Made(Command(TopicAct.Move) with { Picked = [5], Other = 4 }));
        Assert.Equivalent(new { Opinions = new long[] { 3, 5, 8 }, Title = "路灯" }, Made(Command(TopicAct.Rename) with { Title = " 路灯 " }));
        Assert.Null(Made(Command(TopicAct.Rename) with { Topic = 4 }, Facts(Gate)).Title);
        Assert.Equal("校门口", Made(Command(TopicAct.Merge) with { Other = 3 }, Facts(Gate, Road)).Title);
    }

    [Fact]
    public void What_cannot_be_done_is_refused_with_its_reason()
    {
        Assert.Equal("topic.unknown", Refused(Command(TopicAct.Pin), Facts() with { Topic = null }));
        Assert.Equal("topic.decided-meanwhile", Refused(Command(TopicAct.Pin), Facts() with { Latest = 1 }));
        Assert.Null(Refused(Command(TopicAct.Pin) with { Seen = 1 }, Facts() with { Latest = 1 }));
        Assert.Equal("text.too-long", Refused(Command(TopicAct.Pin) with { Note = new string('长', 201) }));
        Assert.Equal("topic.same-title", Refused(Command(TopicAct.Rename) with { Title = " " }));
        Assert.Equal("text.too-long", Refused(Command(TopicAct.Rename) with { Title = new string('长', 61) }));
        Assert.Equal("topic.unknown-other", Refused(Command(TopicAct.Merge), Facts() with { Other = null }));
        Assert.Equal("topic.same-topic", Refused(Command(TopicAct.Merge), Facts(other: Road)));
        Assert.Equal("topic.two-open-items", Refused(Command(TopicAct.Merge), Facts(Road with { ItemsFrom = [3] }, Gate with { ItemsFrom = [4] })));
        Assert.Null(Refused(Command(TopicAct.Merge), Facts(Road, Gate with { ItemsFrom = [4] })));
        Assert.Equal("topic.none-picked", Refused(Command(TopicAct.TakeOut)));
        Assert.Equal("topic.picked-elsewhere", Refused(Command(TopicAct.TakeOut) with { Picked = [5, 6] }));
        Assert.Equal("topic.all-picked", Refused(Command(TopicAct.TakeOut) with { Picked = [8, 5, 3] }));
        Assert.Equal("topic.item-stands-on-it", Refused(Command(TopicAct.Move) with { Picked = [3] }, Facts(Road with { ItemsFrom = [3] })));
        Assert.Equal("topic.pinned-already", Refused(Command(TopicAct.Pin), Facts(Gate)));
    }

    [Fact]
    public void A_decision_is_undone_when_no_later_one_builds_on_it()
    {
        var undo = Command(TopicAct.Undo) with { Undoes = 1 };
        Assert.Equivalent(new { Opinions = Array.Empty<long>(), Undoes = 1L, Count = 2 }, Made(undo, Facts(standing: [Standing(1, 3, 5), Standing(2, 8)])));
        Assert.Equal("topic.undo-later-first", Refused(undo, Facts(standing: [Standing(1, 3, 5), Standing(2, 5)])));
        Assert.Equal("topic.undone-already", Refused(undo, Facts(standing: [Standing(2, 5)])));
    }
}
