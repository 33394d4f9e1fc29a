using Deliberation.Domain.Agenda;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Storage.Events;
using Deliberation.Storage.Handling;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Tests.Topics;
using Deliberation.Storage.Topics;

namespace Deliberation.Storage.Tests.Meetings;

public sealed class RateTests() : RateContract(TestDatabase.New());

/// <summary>三率 by category and month, and what is behind each figure.</summary>
public abstract class RateContract(TestDatabase test) : TopicContract(test)
{
    private static readonly RatePeriod March = RatePeriod.MonthOf(new(2026, 3, 2));
    private static readonly RatePeriod February = RatePeriod.MonthOf(new(2026, 2, 28));

    private RateQueries Rates => new(Database);

    [Fact]
    public async Task Opinions_count_in_the_month_they_were_said_by_category_and_with_replies()
    {
        // 16:00 UTC is midnight in the community.
        var late = await SayAsync("services", new DateTimeOffset(2026, 2, 28, 15, 59, 0, TimeSpan.Zero));
        var early = await SayAsync("services", new DateTimeOffset(2026, 2, 28, 16, 0, 0, TimeSpan.Zero));
        await new HandlingStore(Database).ReplyAsync(Heming, early, new OpinionReply("好", "王芳", Start), null, Test.NewId());

        Assert.Equal([new CategoryRates("services", new(1, 0, Nobody))], await Rates.ByCategoryAsync(Heming, February));
        Assert.Equal([new CategoryRates(null, new(10, 0, Nobody)), new CategoryRates("services", new(1, 1, Nobody))], await Rates.ByCategoryAsync(Heming, March));
        Assert.Equal(new ThreeRates(12, 1, Nobody), await Rates.GetAsync(Heming));
        Assert.Empty(await Rates.ByCategoryAsync(Other, RatePeriod.All));
        Assert.Equal([early], (await Rates.OpinionsAsync(Heming, March, "services", responded: true)).Items.Select(stored => stored.Opinion.Id));
        Assert.Equal([late], (await Rates.OpinionsAsync(Heming, RatePeriod.All, "services", responded: false)).Items.Select(stored => stored.Opinion.Id));
        Assert.Equal(10, (await Rates.OpinionsAsync(Heming, March, "", responded: false)).Items.Count);
        var page = await Rates.OpinionsAsync(Heming, March, null, responded: false, limit: 4);
        Assert.Equal(10, page.Items.Count + (await Rates.OpinionsAsync(Heming, March, null, responded: false, page.Next)).Items.Count);
        Assert.Equal(late, (await Rates.OpinionsAsync(Heming, RatePeriod.All, "services", responded: false)).Items[0].Opinion.Id);
        Assert.Equal(new DateTimeOffset(2026, 2, 28, 15, 59, 0, TimeSpan.Zero), await Rates.FirstAsync(Heming));
    }

    [Fact]
    public async Task Answers_count_in_the_month_of_the_last_day_and_open_to_their_items()
    {
        var (yes, silent) = (Test.NewId(), Test.NewId());
        var id = await AskAsync("traffic", new(2026, 3, 31), yes, silent);
        await AskAsync("safety", new(2026, 4, 1), Test.NewId());

        var march = Assert.Single(await Rates.ByCategoryAsync(Heming, March), rates => rates.Category == "traffic");
        Assert.Equal(new OutcomeCount(2, 1, 0, 0, 1), march.Rates.Outcome);
        Assert.Equal((1, 1), (march.Rates.SolvedRate, march.Rates.Outcome.Silent));
        Assert.DoesNotContain(await Rates.ByCategoryAsync(Heming, March), rates => rates.Category == "safety");
        var queries = new MeetingQueries(Database);
        Assert.Equal([id], (await queries.EvaluatedAsync(Heming, March, "traffic", 9)).Select(meeting => meeting.Id));
        Assert.Empty(await queries.EvaluatedAsync(Heming, March, "safety", 9));
        Assert.Equal(2, (await queries.EvaluatedAsync(Heming, RatePeriod.All, null, 9)).Count);
        Assert.Empty(await queries.EvaluatedAsync(Other, RatePeriod.All, null, 9));
    }

    private static readonly OutcomeCount Nobody = new(0, 0, 0, 0, 0);

    private async Task<Guid> SayAsync(string category, DateTimeOffset at)
    {
        var opinion = Sample.Opinion(Test) with { SaidAt = at };
        await Opinions.SubmitAsync(opinion, Test.NewId());
        await SaveAsync([new MinedOpinion((await Opinions.GetAsync(Heming, opinion.Id))!.Seq, [], new Finding([], category, [], null, null))]);
        return opinion.Id;
    }

    private async Task<Guid> AskAsync(string category, DateOnly due, params Guid[] voices)
    {
        var proposed = new ItemProposed(
            Start.AddDays(-2), "王芳", Test.NewId(), Heming, category.Length, "放学路口拥堵", "向阳小学", category, new Evidence([Test.NewId()], 9, 2, 12.5, Start.AddDays(-30), Start));
        MeetingEvent[] events = [proposed, new ResidentsAsked(Start, "王芳", voices, due), new OutcomeRated(Start, "", new(voices[0], 5, 5, 5, Solved.Yes, "", Start))];
        Assert.Equal(AppendStatus.Appended, await new MeetingStore(Database, new EventStore(Database), WorkingDayCalendar.WeekendsOnly).AppendAsync(
            Meeting.Empty, Meeting.Empty.Apply(events), events, Test.NewId(), null));
        return proposed.MeetingId;
    }
}
