using Deliberation.Mining.Topics;

namespace Deliberation.Mining.Tests.Topics;

public class TopicPostingsTests
{
    private readonly Survivors _survivors = new();
    private readonly int[] _at = new int[30_000];
    private TopicPostings _postings;

    private void Note(int topic) => _postings.Note(topic, ref _at[topic], _survivors);

    [Fact]
    public void Below_the_bound_every_topic_is_there_once()
    {
        foreach (var topic in Enumerable.Range(0, 1_000).Concat(Enumerable.Range(0, 1_000)))
            Note(topic);
        Assert.Equal(Enumerable.Range(0, 1_000), _postings.Topics.ToArray());
    }

    [Fact]
    public void Beyond_it_the_latest_are_there_and_one_that_stays_active_too()
    {
        for (var topic = 0; topic < 30_000; topic++)
        {
            _survivors.Add();
            Note(topic);
            Note(5);
        }
        Assert.True(_postings.Topics.Length <= 2 * TopicPostings.Kept);
        var topics = _postings.Topics.ToArray();
        Assert.Contains(5, topics);
        Assert.Empty(Enumerable.Range(30_000 - TopicPostings.Kept, TopicPostings.Kept - 10).Except(topics));
    }
}
