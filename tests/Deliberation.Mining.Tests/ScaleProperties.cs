using Deliberation.Mining.Assets;
using Deliberation.Mining.Synthetic;
using Deliberation.Mining.Tests.Assets;
using Deliberation.Mining.Tests.Segmentation;

namespace Deliberation.Mining.Tests;

/// <summary>What must hold however the engine stores what it knows, on a made-up community.</summary>
public class ScaleProperties
{
    private const int Opinions = 1_200;
    private static readonly SyntheticCommunity Community = new(
        new SyntheticOptions { Opinions = Opinions, Seed = 3, MedianLength = 60 },
        SyntheticWords.Of(MiningAssets.Load(Corpus.RealDirectory, Samples.DictionaryDirectory), SyntheticWords.Samples(Corpus.RealDirectory)));

    private static readonly MiningAssets Assets =
        MiningAssets.Load(Corpus.RealDirectory, Samples.DictionaryDirectory, Community.Places.SelectMany(place => place.Aliases.Prepend(place.Name)));

    private static CommunityMiner Miner() => new(Assets, new MiningOptions { Places = Community.Places });

    [Fact]
    public void Adding_in_steps_with_questions_between_is_replaying_at_once()
    {
        var (stepped, replayed, random) = (Miner(), Miner(), new Random(23));
        var all = Community.Opinions().ToList();
        var expected = replayed.AddAll(all).ToList();
        var found = new List<OpinionFindings>();
        for (var start = 0; start < Opinions;)
        {
            var count = Math.Min(1 + random.Next(150), Opinions - start);
            found.AddRange(count < 20 ? all.GetRange(start, count).Select(stepped.Add) : stepped.AddAll(all.GetRange(start, count)));
            stepped.FindSimilar(all[random.Next(Opinions)].Body, "", 5);
            stepped.Topics(all[start].At, minMessages: 3);
            start += count;
        }
        Assert.Equal(expected.Select(one => (one.Id, one.TopicId, one.DuplicateOf)), found.Select(one => (one.Id, one.TopicId, one.DuplicateOf)));
        Assert.Equivalent(replayed.Topics(all[^1].At), stepped.Topics(all[^1].At), strict: true);
        Assert.Equal(replayed.Heats(all[^1].At), stepped.Heats(all[^1].At));
        Assert.Equal(replayed.Topics(all[^1].At, 1).Select(topic => (topic.Id, topic.Heat.Value)).Order(), replayed.Heats(all[^1].At).Order());
    }

    [Fact]
    public void What_is_found_is_an_opinion_that_was_added_and_each_stands_in_one_topic()
    {
        var miner = Miner();
        var known = new HashSet<long>();
        foreach (var opinion in Community.Opinions().Take(600))
        {
            Assert.All(miner.FindSimilar(opinion.Body, opinion.Place, 10), similar => Assert.Contains(similar.Id, known));
            var found = miner.Add(opinion);
            Assert.True(found.DuplicateOf is not { } earlier || known.Contains(earlier));
            known.Add(opinion.Id);
            Assert.Contains(found.TopicId, known);
        }
        var topics = miner.Topics(Community.Opinion(600).At, minMessages: 1);
        Assert.Equal(known.Order(), topics.SelectMany(topic => topic.OpinionIds).Order());
        Assert.True(topics.Max(topic => topic.Messages) > 5);
    }

    [Fact]
    public void Ids_that_come_again_change_nothing_in_between_others()
    {
        var (once, twice) = (Miner(), Miner());
        var all = Community.Opinions().Take(300).ToList();
        var expected = once.AddAll(all).ToList();
        var found = twice.AddAll(all.SelectMany((opinion, i) => i % 3 == 0 ? [opinion, all[i / 2] with { Body = "something else" }] : (OpinionText[])[opinion])).ToList();
        Assert.Equal(300 + 100, found.Count);
        Assert.Equal(once.Topics(all[^1].At, 1).Select(topic => (topic.Id, topic.Messages)), twice.Topics(all[^1].At, 1).Select(topic => (topic.Id, topic.Messages)));
        Assert.Equal(expected[^1].TopicId, found.FindLast(one => one.Id == 300)!.TopicId);
    }

    [Fact]
    public void Texts_of_a_hundred_thousand_characters_cost_no_more_room_than_others()
    {
        var miner = Miner();
        for (var i = 0; i < 30; i++)
        {
            var text = string.Concat(Enumerable.Repeat(Community.Opinion(i).Body, 1 + (100_000 / Community.Opinion(i).Body.Length)));
            Assert.Equal(i + 1, miner.Add(Community.Opinion(i) with { Title = text, Body = text, Place = text }).Id);
            Assert.Contains(miner.FindSimilar(text, text, 3), similar => similar.Id == i + 1);
        }
    }
}
