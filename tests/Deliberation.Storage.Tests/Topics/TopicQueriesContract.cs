using Deliberation.Storage.Topics;

namespace Deliberation.Storage.Tests.Topics;

public sealed class TopicQueriesTests() : TopicQueriesContract(TestDatabase.New());

public abstract class TopicQueriesContract(TestDatabase test) : TopicContract(test)
{
    private TopicQueries Queries => new(Database);

    [Fact]
    public async Task Living_topics_are_counted_by_category()
    {
        await SaveAsync(topics: [Topic(1, 1), Topic(2, 1), Topic(3, 1, "safety"), Topic(4, 1, null), Topic(5, 1, messages: 1), Topic(6, 1)]);
        await SaveAsync(merges: [new(2, 1, Start, "{}")]);

        Assert.Equal([new("traffic", 2), new(null, 1), new("safety", 1)], await Queries.CountByCategoryAsync(Heming, 2));
        Assert.Empty(await Queries.CountByCategoryAsync(Other, 1));
    }

    [Fact]
    public async Task Opinions_are_counted_by_week()
    {
        await SaveAsync([.. Seqs.Take(3).Select(seq => Mined(seq, Seqs[0]))], [Topic(Seqs[0], 1)]);

        Assert.Equal([new(1, 3)], await Queries.CountByWeekAsync(Heming, Seqs[0], Start.AddDays(-7)));
        Assert.Equal([new(0, 3)], await Queries.CountByWeekAsync(Heming, Seqs[0], Start.AddDays(-6.9)));
        Assert.Empty(await Queries.CountByWeekAsync(Heming, Seqs[0], Start.AddDays(1)));
        Assert.Empty(await Queries.CountByWeekAsync(Other, Seqs[0], Start.AddDays(-7)));
    }

    [Fact]
    public async Task Topics_of_one_voice_can_be_listed_apart()
    {
        await SaveAsync(topics: [Topic(1, 2), Topic(2, 1, messages: 1)]);

        Assert.Equal([2], (await Topics.HotAsync(Heming, maxMessages: 1)).Items.Select(topic => topic.Id));
    }
}
