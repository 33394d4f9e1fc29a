using Deliberation.Mining.Topics;

namespace Deliberation.Mining.Tests.Topics;

public class NeighbourhoodTests
{
    private const int Taken = 128;

    [Fact]
    public void Opinions_make_a_gathering_due_and_taking_begins_anew()
    {
        var neighbourhood = new Neighbourhood();
        for (var i = 0; i < Neighbourhood.Every; i++)
        {
            Assert.False(neighbourhood.IsDue);
            neighbourhood.Add(Of(i, 1), []);
        }
        Assert.True(neighbourhood.IsDue);
        neighbourhood.Take(order => Of(order, 1));
        Assert.False(neighbourhood.IsDue);
        Assert.Empty(neighbourhood.Take(order => Of(order, 1)));
    }

    [Theory]
    [InlineData(1, Taken)]
    [InlineData(4, Taken / 4)]
    [InlineData(Neighbourhood.MostTakenApart, Taken / Neighbourhood.MostTakenApart)]
    [InlineData(Neighbourhood.MostTakenApart + 1, Taken)]
    [InlineData(1_000, 0)]
    public void What_is_taken_is_bounded_whatever_the_size_of_the_topics(int size, int expected)
    {
        var neighbourhood = new Neighbourhood();
        Topic[] topics = [.. Enumerable.Range(0, 400).Select(i => Of(i, size))];
        foreach (var topic in topics)
            neighbourhood.Add(topic, []);
        Assert.Equal(topics.Take(expected), neighbourhood.Take(order => topics[order]));
    }

    [Fact]
    public void The_topics_of_new_opinions_come_before_those_that_are_near_and_the_nearer_before_the_farther()
    {
        Topic[] topics = [.. Enumerable.Range(0, 5).Select(i => Of(i, 1))];
        var neighbourhood = new Neighbourhood();
        neighbourhood.Add(topics[4], [(topics[0], Near(0.2)), (topics[1], Near(0.6)), (topics[2], Near(0.4))]);
        Assert.Equal([topics[4], topics[1], topics[2]], neighbourhood.Take(order => topics[order]));
    }

    private static Likeness Near(double rank) => new(rank, rank, rank, rank, rank, true);

    private static Topic Of(int order, int members)
    {
        var topic = new Topic(order, order);
        topic.Members.AddRange(Enumerable.Range(0, members).Select(member => (member, 1.0)));
        return topic;
    }
}
