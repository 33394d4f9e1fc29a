using Deliberation.Domain.Agenda;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Storage.Events;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Tests.Topics;

namespace Deliberation.Storage.Tests.Meetings;

public sealed class BacklogTests() : BacklogContract(TestDatabase.New());

/// <summary>Who waits for an answer, and since when.</summary>
public abstract class BacklogContract(TestDatabase test) : TopicContract(test)
{
    private BacklogQueries Backlog => new(Database);

    [Fact]
    public async Task What_nobody_answered_waits_since_its_first_opinion_the_longest_first()
    {
        await SaveAsync(topics: [Topic(1, 9), Topic(2, 1) with { First = Start.AddDays(-90) }, Topic(3, 5) with { Residents = 1 }, Topic(4, 5, "safety")]);

        var page = await Backlog.LongestAsync(Heming);

        Assert.Equal([(2, Start.AddDays(-90)), (1, Start.AddDays(-3)), (4, Start.AddDays(-3))], page.Items.Select(waiting => (waiting.Topic.Id, waiting.Since)));
        Assert.Equal([4], (await Backlog.LongestAsync(Heming, "safety")).Items.Select(waiting => waiting.Topic.Id));
        Assert.Equal([new("traffic", 2), new("safety", 1)], await Backlog.CountByCategoryAsync(Heming));
        Assert.Empty(await Backlog.CountByCategoryAsync(Other));
        Assert.Equal((Start.AddDays(-90), null), (await Backlog.SinceAsync(Heming, 2), await Backlog.SinceAsync(Heming, 3)));
    }

    [Fact]
    public async Task Pages_go_on_after_the_last_one_seen()
    {
        await SaveAsync(topics: [.. Enumerable.Range(1, 5).Select(id => Topic(id, 1))]);

        var first = await Backlog.LongestAsync(Heming, limit: 2);
        var second = await Backlog.LongestAsync(Heming, after: first.Next, limit: 2);
        var third = await Backlog.LongestAsync(Heming, after: second.Next, limit: 2);

        Assert.Equal([1, 2, 3, 4, 5], new[] { first, second, third }.SelectMany(page => page.Items).Select(waiting => waiting.Topic.Id));
        Assert.Null(third.Next);
    }

    public static TheoryData<string, MeetingEvent[], bool> Answers => new()
    {
        { "proposed only", [], false },
        { "accepted", [new ItemAccepted(Start, "王芳", "行")], true },
        { "postponed", [new ItemPostponed(Start, "王芳", "等路修好", new DateOnly(2026, 9, 1))], true },
        { "its day has come", [new ItemPostponed(Start, "王芳", "等路修好", new DateOnly(2026, 9, 1)), new ItemResumed(Start, "system")], false },
        { "rejected after all was said", [new ItemRejected(Start.AddDays(1), "王芳", "不归社区管")], true },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_decision_with_a_reason_is_an_answer(string name, MeetingEvent[] events, bool answered)
    {
        await SaveAsync(topics: [Topic(1, 9)]);

        await WriteAsync([Proposed(1), .. events]);

        Assert.True(answered == ((await Backlog.LongestAsync(Heming)).Items.Count == 0), name);
    }

    [Fact]
    public async Task What_was_said_after_an_item_was_closed_waits_since_then()
    {
        var (a, b, later) = (Seqs[0], Seqs[1], Seqs[9]);
        await SaveAsync([Mined(a, a), Mined(b, a), Mined(later, a)], [Topic(a, 2)]);
        var times = (await Opinions.GetBySeqAsync(Heming, [a, b, later])).ToDictionary(o => o.Seq, o => o.Opinion.SaidAt);
        await SaveAsync(topics: [Topic(a, 2) with { First = times.Values.Min(), Last = times.Values.Max() }]);

        await WriteAsync(Proposed(a), new ItemRejected(times.Values.Max().AddSeconds(-1), "王芳", "不归社区管"));

        Assert.Equal(times.Values.Max(), Assert.Single((await Backlog.LongestAsync(Heming)).Items).Since);
    }

    [Fact]
    public async Task An_item_of_a_topic_that_became_part_of_another_answers_there()
    {
        await SaveAsync([Mined(Seqs[0], Seqs[0]), Mined(Seqs[1], Seqs[1])], [Topic(Seqs[0], 1), Topic(Seqs[1], 2)]);
        await WriteAsync(Proposed(Seqs[0]), new ItemAccepted(Start, "王芳", "行"));
        await SaveAsync(topics: [Topic(Seqs[1], 4)], merges: [new(Seqs[0], Seqs[1], Start, "{}")]);

        Assert.Empty((await Backlog.LongestAsync(Heming)).Items);
    }

    [Fact]
    public async Task An_item_that_is_part_of_another_is_answered_as_that_one_is()
    {
        await SaveAsync(topics: [Topic(1, 9), Topic(2, 5)]);
        var (whole, part) = (Proposed(1), Proposed(2));
        await WriteAsync(whole);
        await WriteAsync(part, new ItemMerged(Start, "王芳", whole.MeetingId, "放学路口拥堵", "同一件事"));
        Assert.Equal([1, 2], (await Backlog.LongestAsync(Heming)).Items.Select(waiting => waiting.Topic.Id));

        var proposed = Meeting.Empty.Apply([whole]);
        MeetingEvent[] accepted = [new ItemAccepted(Start, "王芳", "行")];
        Assert.Equal(AppendStatus.Appended, await new MeetingStore(Database, new EventStore(Database), WorkingDayCalendar.WeekendsOnly).AppendAsync(proposed, proposed.Apply(accepted), accepted, Test.NewId(), null));
        Assert.Empty((await Backlog.LongestAsync(Heming)).Items);
    }

    private ItemProposed Proposed(long topic) => new(
        Start.AddDays(-2), "王芳", Test.NewId(), Heming, topic, "放学路口拥堵", "向阳小学", "traffic", new Evidence([Test.NewId()], 9, 2, 12.5, Start.AddDays(-30), Start));

    private async Task WriteAsync(params MeetingEvent[] events) => Assert.Equal(
        AppendStatus.Appended,
        await new MeetingStore(Database, new EventStore(Database), WorkingDayCalendar.WeekendsOnly).AppendAsync(Meeting.Empty, Meeting.Empty.Apply(events), events, Test.NewId(), null));
}
