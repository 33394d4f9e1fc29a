using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;

namespace Deliberation.Storage.Tests.Topics;

public sealed class PulseTests() : PulseContract(TestDatabase.New());

public abstract class PulseContract(TestDatabase test) : TopicContract(test)
{
    private PulseQueries Pulse => new(Database);

    [Fact]
    public async Task Topics_that_enough_residents_spoke_of_lately_are_found_with_their_danger()
    {
        var (a, b) = (Seqs[0], Seqs[3]);
        await SaveAsync(
            [Mined(Seqs[0], a), Mined(Seqs[1], a), new(Seqs[2], [], new Finding([], "traffic", ["fire"], null, a)), Mined(Seqs[3], b), Mined(Seqs[4], null)],
            [Topic(a, 1), Topic(b, 2)]);

        Assert.Equal([new BusyTopic(a, $"小桥小学 堵车 {a}", "小桥小学", "traffic", Urgent: true)], await Pulse.BusyAsync(Heming, Start.AddYears(-1), 2, 9));
        Assert.Equal([a, b], (await Pulse.BusyAsync(Heming, Start.AddYears(-1), 1, 9)).Select(topic => topic.Id));
        Assert.Empty(await Pulse.BusyAsync(Heming, Start.AddYears(1), 1, 9));
        Assert.Empty(await Pulse.BusyAsync(Other, Start.AddYears(-1), 1, 9));
    }

    [Fact]
    public async Task Residents_are_counted_once_a_week_in_weeks_that_end_at_the_moment()
    {
        var a = Seqs[0];
        await SaveAsync([.. Seqs.Take(3).Select(seq => Mined(seq, a))], [Topic(a, 1)]);
        var said = (await Opinions.GetBySeqAsync(Heming, [.. Seqs.Take(3)])).Select(o => (o.Opinion.ResidentKey, o.Opinion.SaidAt)).ToList();
        await SaveAsync(topics: [Topic(a, 1) with { First = said.Min(o => o.SaidAt) }]);
        var (end, residents) = (said.Max(o => o.SaidAt).AddMilliseconds(1), said.Select(o => o.ResidentKey).Distinct().Count());

        async Task<IReadOnlyList<int>> WeeksAsync(DateTimeOffset at, int weeks) => (await Pulse.ResidentsByWeekAsync(Heming, [a], at, weeks))[a];
        Assert.Equal([residents], await WeeksAsync(end, 26));
        Assert.Equal([residents, 0, 0], await WeeksAsync(end.AddDays(14), 26));
        Assert.Equal([0, 0], await WeeksAsync(end.AddDays(14), 2));
        Assert.Empty(await Pulse.ResidentsByWeekAsync(Other, [a], end, 26));
    }

    [Fact]
    public async Task Only_topics_of_several_residents_that_were_spoken_of_before_the_day_and_have_no_past_want_one()
    {
        var today = new DateOnly(2026, 5, 6);
        var start = new DateTimeOffset(2026, 5, 5, 16, 0, 0, TimeSpan.Zero);
        Topic At(long id, int residents, DateTimeOffset first) => Topic(id, id) with { Residents = residents, First = first };
        await SaveAsync(
            topics: [At(1, 2, start.AddDays(-1)), At(2, 1, start.AddDays(-1)), At(3, 2, start), At(4, 2, start.AddDays(-1)), At(5, 2, start.AddDays(-1))],
            heat: [new(4, today.AddDays(-1), 1), new(5, today, 1)]);

        Assert.Equal([5, 1], await Topics.WithoutHistoryAsync(Heming, today, start, 9));
        Assert.Equal([5], await Topics.WithoutHistoryAsync(Heming, today, start, 1));
        Assert.Empty(await Topics.WithoutHistoryAsync(Other, today, start, 9));
    }
}
