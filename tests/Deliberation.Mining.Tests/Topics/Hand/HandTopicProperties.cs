using Deliberation.Mining.Assets;
using Deliberation.Mining.Synthetic;
using Deliberation.Mining.Tests.Assets;
using Deliberation.Mining.Tests.Segmentation;
using FsCheck;
using FsCheck.Fluent;

namespace Deliberation.Mining.Tests.Topics.Hand;

/// <summary>What people decide about topics holds whatever comes after it, and the engine's own topics stay whole beneath.</summary>
public class HandTopicProperties
{
    private const int Opinions = 600;
    private static readonly SyntheticCommunity Community = new(
        new SyntheticOptions { Opinions = Opinions, Seed = 11, MedianLength = 50 },
        SyntheticWords.Of(MiningAssets.Load(Corpus.RealDirectory, Samples.DictionaryDirectory), SyntheticWords.Samples(Corpus.RealDirectory)));

    private static readonly MiningAssets Assets =
        MiningAssets.Load(Corpus.RealDirectory, Samples.DictionaryDirectory, Community.Places.SelectMany(place => place.Aliases.Prepend(place.Name)));

    private static readonly IReadOnlyList<ReadOpinion> All = [.. Community.Opinions().Select(Miner().Read)];
    private static readonly DateTimeOffset AsOf = All[^1].Source.At;

    private static CommunityMiner Miner() => new(Assets, new MiningOptions { Places = Community.Places });

    private static CommunityMiner Replayed(int count, IReadOnlyList<HandTopic> decided)
    {
        var miner = Miner();
        foreach (var opinion in All.Take(count))
            miner.Add(opinion);
        foreach (var opinion in All.Take(count).Where((_, i) => i % 5 == 0))
            miner.AddSecond(new SecondVoice(opinion.Source.Id, $"second {opinion.Source.Id % 40}", 1, opinion.Source.At));
        miner.Set(decided);
        return miner;
    }

    private static List<(long Id, long? Hand, string Title, string Members, int Supporters, double Heat)> Told(CommunityMiner miner) =>
        [.. miner.Topics(AsOf, 1).Select(topic => (topic.Id, topic.Hand, topic.Hand is null ? "" : topic.Title, string.Join(' ', topic.OpinionIds), topic.Supporters, topic.Heat.Value))];

    [Fact]
    public void Decisions_hold_are_told_and_give_the_same_whenever_they_were_taken() => ForAny(5, seed =>
    {
        var (random, miner, decided) = (new Random(seed), Miner(), new List<HandTopic>());
        var (topicOf, added, number) = (new Dictionary<long, long>(), 0, 0L);
        while (added < Opinions)
        {
            var batch = All.Skip(added).Take(random.Next(1, 200)).ToList();
            added += batch.Count;
            foreach (var opinion in batch)
                miner.Add(opinion);
            foreach (var opinion in batch.Where(one => (one.Source.Id - All[0].Source.Id) % 5 == 0))
                miner.AddSecond(new SecondVoice(opinion.Source.Id, $"second {opinion.Source.Id % 40}", 1, opinion.Source.At));
            Follow(miner, batch, topicOf);
            for (var i = random.Next(4); i > 0; i--)
            {
                if (decided.Count > 0 && random.Next(4) == 0)
                    decided.RemoveAt(random.Next(decided.Count));
                else
                    decided.Add(Decision(random, miner, ++number, All[added - 1].Source.Id));
                miner.Set(decided);
            }
            Follow(miner, [], topicOf);
            Hold(decided, topicOf);
            Assert.Equal(All.Take(added).ToDictionary(one => one.Source.Id, one => miner.TopicOf(one.Source.Id)!.Value), topicOf);
            Assert.Equal(topicOf.Values.Distinct().Order(), miner.Topics(AsOf, 1).Select(topic => topic.Id).Order());
            Assert.All(topicOf, pair => Assert.Contains(pair.Key, miner.Topic(pair.Value, AsOf)!.OpinionIds));
        }
        Assert.Equal(Told(Replayed(added, decided)), Told(miner));
        miner.Set([]);
        Follow(miner, [], topicOf);
        var machine = Replayed(added, []);
        Assert.Equal(Told(machine), Told(miner));
        Assert.Equal(All.Take(added).ToDictionary(one => one.Source.Id, one => machine.TopicOf(one.Source.Id)!.Value), topicOf);
    });

    [Fact]
    public void A_resident_counts_once_however_topics_are_put_together() => ForAny(20, seed =>
    {
        var random = new Random(seed);
        var miner = Replayed(400, []);
        var picked = miner.Topics(AsOf, 1).OrderBy(_ => random.Next()).Take(random.Next(2, 6)).ToList();
        var residents = All.Where(one => picked.Exists(topic => topic.OpinionIds.Contains(one.Source.Id))).Select(one => one.Source.ResidentKey).Distinct().Count();
        miner.Set([new HandTopic(1, [.. picked.SelectMany(topic => topic.OpinionIds)], All[399].Source.Id)]);
        var merged = miner.Topic(picked.Min(topic => topic.Id), AsOf)!;
        Assert.Equal(residents, merged.Residents);
        Assert.True(merged.Heat.Value <= picked.Sum(topic => topic.Heat.Value) + 1e-9, "Put together they are hotter than all of them.");
    });

    [Fact]
    public void Opinions_without_anything_in_common_make_little_heat_together() => ForAny(20, seed =>
    {
        var random = new Random(seed);
        var miner = Replayed(400, []);
        var alone = miner.Topics(AsOf, 1).Where(topic => topic.Messages == 1).OrderBy(_ => random.Next()).Take(9).ToList();
        miner.Set([new HandTopic(1, [.. alone.SelectMany(topic => topic.OpinionIds)], All[399].Source.Id)]);
        var together = miner.Topic(alone[0].Id, AsOf)!;
        var focus = together.Heat.Parts.Single(part => part.Name == "focus");
        Assert.True(focus.Value < 0, $"{focus.Value} of {together.Heat.Value}");
    });

    [Fact]
    public void To_keep_a_topic_as_it_is_changes_nothing_but_what_becomes_of_it()
    {
        var miner = Replayed(400, []);
        var before = miner.Topics(AsOf);
        miner.Set([new HandTopic(1, before[0].OpinionIds, All[399].Source.Id, "Given by hand")]);
        var now = miner.Topic(before[0].Id, AsOf)!;
        Assert.Equal(("Given by hand", before[0].Title, 1L), (now.Title, now.FoundTitle, now.Hand));
        Assert.Equivalent(before[0].Heat, now.Heat, strict: true);
        Assert.Equal(before[0].OpinionIds, now.OpinionIds);
        Assert.Equal(before.Select(topic => topic.Id), miner.Topics(AsOf).Select(topic => topic.Id));
    }

    private static void ForAny(int times, Action<int> test) => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), test).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(2026, 11));

    private static HandTopic Decision(Random random, CommunityMiner miner, long number, long upTo)
    {
        var topics = miner.Topics(AsOf, 1);
        var (first, second) = (topics[random.Next(topics.Count)], topics[random.Next(Math.Min(topics.Count, 20))]);
        var some = second.OpinionIds.Where(_ => random.Next(3) == 0).DefaultIfEmpty(second.OpinionIds[0]).ToList();
        return random.Next(4) switch
        {
            0 => new HandTopic(number, [.. first.OpinionIds.Union(second.OpinionIds)], upTo),
            1 => new HandTopic(number, some, upTo),
            2 => new HandTopic(number, [.. first.OpinionIds.Union(some)], upTo, $"Title {number}"),
            _ => new HandTopic(number, second.OpinionIds, upTo, $"Title {number}"),
        };
    }

    // What storage does with what it is told.
    private static void Follow(CommunityMiner miner, List<ReadOpinion> added, Dictionary<long, long> topicOf)
    {
        foreach (var merge in miner.TakeMerges())
        {
            foreach (var id in topicOf.Where(pair => pair.Value == merge.From).Select(pair => pair.Key).ToList())
                topicOf[id] = merge.Into;
        }
        foreach (var opinion in added)
            topicOf[opinion.Source.Id] = miner.TopicOf(opinion.Source.Id)!.Value;
        foreach (var opinion in miner.TakeMoves().Select(move => move.Opinion))
            topicOf[opinion] = miner.TopicOf(opinion)!.Value;
        var changed = miner.TakeChangedTopics();
        Assert.All(topicOf.Values.Distinct(), topic => Assert.Equal(topic, miner.Topic(topic, AsOf)!.Id));
        Assert.All(changed, topic => Assert.NotNull(miner.Topic(topic, AsOf)));
    }

    private static void Hold(List<HandTopic> decided, Dictionary<long, long> topicOf)
    {
        var home = new Dictionary<long, HandTopic>();
        foreach (var hand in decided)
        {
            foreach (var opinion in hand.Opinions)
                home[opinion] = hand;
        }
        var topics = home.GroupBy(pair => pair.Value, pair => topicOf[pair.Key]).ToDictionary(hand => hand.Key, hand => Assert.Single(hand.Distinct()));
        Assert.Equal(topics.Count, topics.Values.Distinct().Count());
        var handOf = topics.ToDictionary(pair => pair.Value, pair => pair.Key);
        Assert.All(topicOf.Where(pair => handOf.ContainsKey(pair.Value) && !home.ContainsKey(pair.Key)), pair => Assert.True(pair.Key > handOf[pair.Value].UpTo));
    }
}
