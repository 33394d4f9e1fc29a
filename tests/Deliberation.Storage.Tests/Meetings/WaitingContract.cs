using Deliberation.Domain.Agenda;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Storage.Events;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Tests.Topics;
using Deliberation.Storage.Topics;

namespace Deliberation.Storage.Tests.Meetings;

public sealed class WaitingTests() : WaitingContract(TestDatabase.New());

/// <summary>What the desk and the front page count.</summary>
public abstract class WaitingContract(TestDatabase test) : TopicContract(test)
{
    private static readonly OutcomeCount Silence = new(0, 0, 0, 0, 0);

    private WaitingQueries Waiting => new(Database);

    private RateQueries Rates => new(Database);

    [Fact]
    public async Task An_urgent_opinion_waits_until_its_topic_has_an_item()
    {
        var (a, b) = (Seqs[0], Seqs[1]);
        await SaveAsync([Urgent(a, a), Urgent(b, b), Mined(Seqs[2], a)], [Topic(a, 2), Topic(b, 1)]);
        Assert.Equal((2, b), await UrgentAsync());

        await WriteAsync(Proposed(b));

        Assert.Equal((1, a), await UrgentAsync());
        Assert.Equal(0, (await Waiting.UrgentAsync(Other, 1)).Count);
    }

    [Fact]
    public async Task A_closed_item_covers_only_what_was_said_before()
    {
        var a = Seqs[0];
        await SaveAsync([Urgent(a, a)], [Topic(a, 2)]);

        await WriteAsync(Proposed(a), new ItemRejected(Start.AddDays(-1), "王芳", "不归社区管"));
        Assert.Equal((1, 1), ((await Waiting.UrgentAsync(Heming, 1)).Count, (await Waiting.HotAsync(Heming, 1)).Count));

        await WriteAsync(Proposed(a), new ItemRejected(Start.AddDays(1), "王芳", "不归社区管"));
        Assert.Equal((0, 0), ((await Waiting.UrgentAsync(Heming, 1)).Count, (await Waiting.HotAsync(Heming, 1)).Count));
    }

    [Fact]
    public async Task A_topic_is_covered_by_the_item_of_one_that_became_part_of_it()
    {
        var (a, b, c) = (Seqs[0], Seqs[1], Seqs[2]);
        await SaveAsync([Mined(a, a), Mined(b, b)], [Topic(a, 1), Topic(b, 2), Topic(c, 3)]);
        await WriteAsync(Proposed(a));
        await SaveAsync(topics: [Topic(b, 4)], merges: [new(a, b, Start, "{}")]);

        var hot = await Waiting.HotAsync(Heming, 5);

        Assert.Equal((1, c), (hot.Count, Assert.Single(hot.First).Id));
    }

    [Fact]
    public async Task The_rates_of_a_community_without_anything_have_no_value()
    {
        Assert.Equal(new ThreeRates(0, 0, Silence), await Rates.GetAsync(Other));
        Assert.Equal(new ThreeRates(10, 0, Silence), await Rates.GetAsync(Heming));
    }

    [Fact]
    public async Task An_opinion_is_responded_to_by_a_decision_with_a_reason()
    {
        var (a, b, c) = (Seqs[0], Seqs[1], Seqs[2]);
        await SaveAsync([Mined(a, a), Mined(b, b), Mined(c, c), Mined(Seqs[3], a)], [Topic(a, 1), Topic(b, 2), Topic(c, 3)]);
        await WriteAsync(Proposed(a), new ItemPostponed(Start, "王芳", "等路修好", new DateOnly(2026, 9, 1)), new ItemResumed(Start, "system"));
        await WriteAsync(Proposed(b));
        Assert.Equal(2, (await Rates.GetAsync(Heming)).Responded);

        // What an item answered stays answered when its topic becomes part of another.
        await SaveAsync(topics: [Topic(c, 4)], merges: [new(a, c, Start, "{}")]);
        Assert.Equal(3, (await Rates.GetAsync(Heming)).Responded);
    }

    [Fact]
    public async Task Answers_of_all_items_are_added_up_with_the_silent_apart()
    {
        var (yes, no, silent) = (Test.NewId(), Test.NewId(), Test.NewId());
        await WriteAsync(Proposed(1), new ResidentsAsked(Start, "王芳", [yes, silent], default), new OutcomeRated(Start, "", new(yes, 5, 5, 5, Solved.Yes, "", Start)));
        await WriteAsync(Proposed(2), new ResidentsAsked(Start, "王芳", [no], default), new OutcomeRated(Start, "", new(no, 1, 1, 1, Solved.No, "还堵", Start)));

        var rates = await Rates.GetAsync(Heming);

        Assert.Equal(new OutcomeCount(3, 1, 0, 1, 1), rates.Outcome);
        Assert.Equal((0.5, 0.5, 1), (rates.SolvedRate, rates.SatisfiedRate, rates.Outcome.Silent));
    }

    [Fact]
    public async Task Coming_meetings_are_listed_by_their_beginning()
    {
        var later = await ScheduleAsync(1, Start.AddDays(5));
        var sooner = await ScheduleAsync(2, Start.AddDays(1));
        await WriteAsync(Proposed(3));
        var queries = new MeetingQueries(Database);

        Assert.Equal([sooner, later], (await queries.ComingAsync(Heming, null, null, 9)).Select(m => m.Id));
        Assert.Equal([sooner], (await queries.ComingAsync(Heming, Start, Start.AddDays(5), 9)).Select(m => m.Id));
        Assert.Equal([later], (await queries.ComingAsync(Heming, Start.AddDays(2), null, 9)).Select(m => m.Id));
        Assert.Empty(await queries.ComingAsync(Other, null, null, 9));
    }

    private static MinedOpinion Urgent(long seq, long topic) => new(seq, [], new Finding([], "safety", ["fire"], null, topic));

    private async Task<(int, long)> UrgentAsync()
    {
        var waiting = await Waiting.UrgentAsync(Heming, 1);
        return (waiting.Count, Assert.Single(waiting.First).Seq);
    }

    private async Task<Guid> ScheduleAsync(long topic, DateTimeOffset at)
    {
        var proposed = Proposed(topic);
        await WriteAsync(proposed, new MeetingScheduled(Start, "王芳", new Schedule(at, 60, "议事厅", "", Test.NewId(), "周敏", 2, [new("堵车", 60)]), ""));
        return proposed.MeetingId;
    }

    private ItemProposed Proposed(long topic) => new(
        Start.AddDays(-2), "王芳", Test.NewId(), Heming, topic, "放学路口拥堵", "向阳小学", "traffic", new Evidence([Test.NewId()], 9, 2, 12.5, Start.AddDays(-30), Start));

    private async Task WriteAsync(params MeetingEvent[] events) => Assert.Equal(
        AppendStatus.Appended,
        await new MeetingStore(Database, new EventStore(Database), WorkingDayCalendar.WeekendsOnly).AppendAsync(Meeting.Empty, Meeting.Empty.Apply(events), events, Test.NewId(), null));
}
