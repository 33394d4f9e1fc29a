using Deliberation.Mining.Topics;

namespace Deliberation.Mining.Tests.Topics;

public class TopicIndexTests
{
    private readonly Vocabulary _vocabulary = new(_ => 0.001);
    private readonly TopicIndex _index;
    private int _documents;

    public TopicIndexTests() => _index = new TopicIndex(_vocabulary, new TopicOptions());

    // A word that starts with @ is a place.
    private Topic Add(long id, params string[] terms)
    {
        var counts = terms.Select(term => KeyValuePair.Create(term[0] == '@' ? _vocabulary.Place(term, 0.001) : _vocabulary.Word(term), 1.0)).ToList();
        _vocabulary.Count(counts.Select(pair => pair.Key));
        return _index.Add(id, _documents++, TermVector.Of(counts, _vocabulary), null);
    }

    [Fact]
    public void Opinions_that_share_words_share_a_topic_and_its_id_is_the_first_opinion()
    {
        Assert.Equal(7, Add(7, "lamp", "dark", "lane").Id);
        Assert.Equal(7, Add(8, "lamp", "dark", "month").Id);
        Assert.Equal(9, Add(9, "noise", "night").Id);
    }

    [Fact]
    public void The_same_problem_at_two_places_is_two_topics()
    {
        Assert.Equal(1, Add(1, "@north", "@northgate", "lift", "stuck", "old").Id);
        Assert.Equal(2, Add(2, "@south", "@southgate", "lift", "stuck", "fee").Id);
    }

    [Fact]
    public void Two_problems_at_one_place_are_two_topics()
    {
        Assert.Equal(1, Add(1, "@park", "dog", "leash").Id);
        Assert.Equal(2, Add(2, "@park", "music", "dance").Id);
    }

    [Fact]
    public void A_place_alone_joins_nothing()
    {
        Assert.Equal(1, Add(1, "@park", "dog").Id);
        Assert.Equal(2, Add(2, "@park").Id);
    }

    [Fact]
    public void A_linking_opinion_merges_two_topics_into_the_older_and_says_why()
    {
        Add(1, "lamp", "dark", "lane", "bulb");
        Add(2, "robbery", "fear", "girl", "night");
        var joined = Add(3, "lamp", "dark", "lane", "robbery", "fear", "girl");
        joined = Add(4, "lamp", "dark", "lane", "robbery", "fear", "girl");
        Assert.Equal(1, joined.Id);
        var merge = Assert.Single(_index.TakeMerges());
        Assert.Equal((2, 1), (merge.From, merge.Into));
        Assert.Contains("robbery", merge.SharedWords);
        Assert.Same(joined, _index.Find(2));
        Assert.Equal(4, joined.Members.Count);
        Assert.Empty(_index.TakeMerges());
    }

    [Fact]
    public void Changed_topics_are_told_once()
    {
        Add(1, "lamp");
        Add(2, "noise");
        Assert.Equal([1, 2], _index.TakeChanged());
        Assert.Empty(_index.TakeChanged());
    }

    [Fact]
    public void Texts_without_words_stay_alone()
    {
        Assert.Equal(1, Add(1).Id);
        Assert.Equal(2, Add(2).Id);
        Assert.Null(_index.Find(3));
    }
}
