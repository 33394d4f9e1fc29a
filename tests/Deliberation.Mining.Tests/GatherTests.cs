using Deliberation.Mining.Assets;
using Deliberation.Mining.Places;
using Deliberation.Mining.Topics;

namespace Deliberation.Mining.Tests;

/// <summary>Topics do not depend on how the opinions came in: one by one or in batches, in this order or another.</summary>
public class GatherTests
{
    private static readonly IReadOnlyList<OpinionText> Corpus = [.. SampleFiles.CorpusOpinions().Select(pair => pair.Opinion)];
    private static readonly DateTimeOffset AsOf = Corpus.Max(opinion => opinion.At);
    private static readonly IReadOnlyList<PlaceName> Places = SampleFiles.CorpusPlaces();
    private static readonly MiningAssets Assets = SampleFiles.Assets(Places);

    private static CommunityMiner Miner(TopicOptions? topics = null) => new(Assets, new MiningOptions { Places = Places, Topics = topics ?? new TopicOptions() });

    private static List<(long Id, string Members, double Heat)> Told(CommunityMiner miner) =>
        [.. miner.Topics(AsOf, 1).Select(topic => (topic.Id, string.Join(' ', topic.OpinionIds), topic.Heat.Value))];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_order_of_arrival_does_not_matter(int seed)
    {
        var (loaded, shuffled) = (Miner(), Miner());
        loaded.Load(Corpus);
        var order = Corpus.ToArray();
        new Random(seed).Shuffle(order);
        foreach (var opinion in order)
            shuffled.Add(opinion);
        shuffled.Gather();
        Assert.Equal(Told(loaded), Told(shuffled));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Batches_of_any_size_give_the_same_as_one_by_one(int seed)
    {
        var (single, batched) = (Miner(), Miner());
        var random = new Random(seed);
        var answers = new List<long>();
        for (var start = 0; start < Corpus.Count;)
        {
            var size = random.Next(1, 120);
            answers.AddRange(batched.AddAll(Corpus.Skip(start).Take(size)).Select(found => found.TopicId));
            start += size;
        }
        Assert.Equal(Corpus.Select(opinion => single.Add(opinion).TopicId), answers);
        Assert.Equivalent(single.Topics(AsOf, 1), batched.Topics(AsOf, 1), strict: true);
        Assert.Equal(single.TakeMerges().Select(merge => (merge.From, merge.Into)), batched.TakeMerges().Select(merge => (merge.From, merge.Into)));
        Assert.Equal(single.TakeMoves(), batched.TakeMoves());
    }

    [Fact]
    public void Whoever_follows_merges_and_moves_knows_the_topic_of_every_opinion()
    {
        var miner = Miner();
        var topicOf = new Dictionary<long, long>();
        var moved = 0;
        foreach (var batch in Corpus.Chunk(70))
        {
            var found = miner.AddAll(batch).ToList();
            foreach (var merge in miner.TakeMerges())
            {
                foreach (var id in topicOf.Where(pair => pair.Value == merge.From).Select(pair => pair.Key).ToList())
                    topicOf[id] = merge.Into;
            }
            foreach (var id in found.Select(opinion => opinion.Id))
                topicOf[id] = miner.TopicOf(id)!.Value;
            foreach (var id in miner.TakeMoves().Select(move => move.Opinion))
                (topicOf[id], moved) = (miner.TopicOf(id)!.Value, moved + 1);
        }
        Assert.True(moved > 0);
        Assert.Equal(Corpus.ToDictionary(opinion => opinion.Id, opinion => miner.TopicOf(opinion.Id)!.Value), topicOf);
        Assert.Equal(topicOf.Values.Distinct().Order(), miner.Topics(AsOf, 1).Select(topic => topic.Id).Order());
        Assert.All(Corpus, opinion => Assert.Equal(miner.Topic(topicOf[opinion.Id], AsOf)!.Id, topicOf[opinion.Id]));
    }

    [Fact]
    public void Seconds_stay_with_their_opinions_when_topics_are_gathered()
    {
        var miner = Miner();
        foreach (var opinion in Corpus.Take(45))
        {
            miner.Add(opinion);
            miner.AddSecond(new SecondVoice(opinion.Id, $"second {opinion.Id}", 1, opinion.At));
        }
        miner.Gather();
        Assert.All(miner.Topics(AsOf, 1), topic => Assert.Equal(topic.OpinionIds.Count + Corpus.Where(opinion => topic.OpinionIds.Contains(opinion.Id)).Sum(opinion => opinion.Supports), topic.Supporters));
    }

    [Fact]
    public void Loading_again_changes_nothing_and_a_community_too_large_is_loaded_in_the_order_of_time()
    {
        var miner = Miner();
        miner.Load([.. Corpus.Take(60)]);
        var told = Told(miner);
        miner.Load([.. Corpus.Take(60)]);
        Assert.Equal(told, Told(miner));

        var (large, single) = (Miner(new TopicOptions { GatherMost = 30 }), Miner(new TopicOptions { GatherMost = 0 }));
        var shuffled = Corpus.ToArray();
        new Random(5).Shuffle(shuffled);
        large.Load(shuffled);
        large.Gather();
        foreach (var opinion in Corpus)
            single.Add(opinion);
        Assert.Equal(Told(single), Told(large));
    }

    [Fact]
    public void What_is_around_the_latest_opinions_is_gathered_as_they_come_and_nothing_is_lost()
    {
        var miner = Miner(new TopicOptions { GatherMost = 0 });
        var (merged, moved, seconds) = (0, 0, 0);
        foreach (var (opinion, i) in Corpus.Select((opinion, i) => (opinion, i)))
        {
            miner.Add(opinion);
            if (i % 3 == 0 && miner.AddSecond(new SecondVoice(opinion.Id, $"second {opinion.Id}", 1, opinion.At)))
                seconds++;
            (merged, moved) = (merged + miner.TakeMerges().Count, moved + miner.TakeMoves().Count);
        }
        var topics = miner.Topics(AsOf, 1);
        Assert.True(merged > 0 && moved > 0);
        Assert.Equal(Corpus.Select(opinion => opinion.Id).Order(), topics.SelectMany(topic => topic.OpinionIds).Order());
        Assert.All(topics, topic => Assert.Contains(topic.Id, topic.OpinionIds));
        Assert.Equal(seconds + Corpus.Sum(opinion => opinion.Supports), topics.Sum(topic => topic.Supporters));
        Assert.All(Corpus, opinion => Assert.NotNull(miner.Topic(opinion.Id, AsOf) ?? miner.Topic(miner.TopicOf(opinion.Id)!.Value, AsOf)));
    }

    [Theory]
    [InlineData("楼道灯坏了", "垃圾没人收")]
    [InlineData("电梯坏了", "路灯坏了")]
    [InlineData("我家楼上漏水", "我家门口有狗")]
    [InlineData("下水道堵了怎么办", "医保卡丢了怎么办")]
    public void In_a_community_of_few_words_two_short_texts_about_different_matters_are_not_alike(string first, string second)
    {
        var miner = Miner();
        Assert.NotEqual(miner.Add(Opinion(1, first)).TopicId, miner.Add(Opinion(2, second)).TopicId);
        miner.Gather();
        Assert.Equal(2, miner.Topics(AsOf, 1).Count);
        Assert.DoesNotContain(miner.FindSimilar(first, "桂影里", 5), found => found.Id == 2);

        OpinionText Opinion(long id, string body) => new(id, $"r{id}", 1, AsOf, "", body, "桂影里", 0, 0);
    }

    [Fact]
    public void Two_matters_of_one_estate_are_two_topics_and_a_developer_before_its_name_changes_nothing()
    {
        string[] fumes = ["云栖名邸底层餐馆油烟扰民", "绿川云栖名邸商铺无排烟管道，油烟扰民", "云栖名邸楼下烧烤店油烟太大", "绿川云栖名邸夜宵摊油烟到凌晨", "云栖名邸餐馆油烟熏得睡不着"];
        string[] cracks = ["绿川云栖名邸楼板开裂", "云栖名邸墙面开裂，开发商不修", "绿川云栖名邸承重墙和楼板开裂", "云栖名邸近百户楼板墙面开裂"];
        var miner = new CommunityMiner(Assets);
        miner.Load([.. fumes.Concat(cracks).Select((text, i) => new OpinionText(i + 1, $"r{i}", 1, AsOf.AddHours(i), text, i < fumes.Length ? "餐馆的油烟往楼上飘，窗户不能开" : "交房才一年，楼板和墙面就开裂了", "", 0, 0))]);
        Assert.Equal(["1 2 3 4 5", "6 7 8 9"], miner.Topics(AsOf).OrderBy(topic => topic.Id).Select(topic => string.Join(' ', topic.OpinionIds)));
    }

    [Theory]
    [InlineData("恳请公布39车贷案件进展", "39车贷")]
    [InlineData("327国道没有路灯", "327国道")]
    [InlineData("一共交了3万元", null)]
    [InlineData("只等了20分钟", null)]
    [InlineData("欠了15 年底才还", null)]
    public void A_number_and_its_noun_are_a_name_but_not_an_amount(string title, string? name)
    {
        var terms = new CommunityMiner(Assets).Read(new OpinionText(1, "r", 1, AsOf, title, "", "", 0, 0)).Text.Counts.Terms.Select(term => term.Text).Where(text => char.IsAsciiDigit(text[0]) && text.Any(char.IsLetter));
        Assert.Equal(name is null ? [] : [name], terms);
    }

    [Fact]
    public void A_name_that_was_cut_grows_by_what_stands_beside_it_and_an_office_that_was_written_to_is_no_place()
    {
        string[] titles = ["A7县江山名邸新房漏水", "江山名邸新房漏水没人修", "A7县江山名邸新房墙面漏水", "江山名邸交付的新房漏水"];
        var miner = new CommunityMiner(Assets);
        miner.Load([.. titles.Select((title, i) => new OpinionText(i + 1, $"r{i}", 1, AsOf.AddHours(i), title, "新房漏水，已经去过省政府信访局和人民中路的办公室，没有答复。", "", 0, 0)),
            .. Corpus.Select(opinion => opinion with { Id = opinion.Id + 10 }), .. Enumerable.Range(0, 9).Select(i => new OpinionText(5_000 + i, $"n{i}", 1, AsOf, $"买新房的{i}号问题", "", "", 0, 0))]);
        var topic = miner.Topic(miner.TopicOf(1)!.Value, AsOf)!;
        Assert.Equal([1, 2, 3, 4], topic.OpinionIds);
        Assert.Equal("江山名邸", topic.Place);
        Assert.StartsWith("江山名邸 · ", topic.Title, StringComparison.Ordinal);
        Assert.Contains("漏水", topic.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_with_two_characters_swapped_is_the_same_place()
    {
        var miner = Miner();
        miner.Load([.. Corpus, Report(90_001, "a", "云杪名苑外墙渗水", "云杪名苑顶楼外墙渗水，开发商说过了保修期。"), Report(90_002, "b", "云名杪苑验收不合格", "云名杪苑顶楼的外墙又湿了，开发商不管。")]);
        Assert.Equal(miner.TopicOf(90_001), miner.TopicOf(90_002));
    }

    [Theory]
    [InlineData("竹篱学院 · 强制学生实习", "投诉A市竹篱学院强制学生实习", "A市竹篱学院强制学生实习", "请问竹篱学院强制学生实习的问题谁来管")]
    [InlineData("竹篱苑 · 物业不退装修押金", "竹篱苑物业不退装修押金！", "关于竹篱苑物业不退装修押金的投诉", "竹篱苑小区物业不退装修押金的情况反映")]
    [InlineData("竹篱苑 · 人防车位可以购买吗", "咨询竹篱苑人防车位可以购买吗？", "竹篱苑人防车位可以购买吗", "请问竹篱苑人防车位可以购买吗")]
    public void A_title_says_where_and_what_is_wrong(string title, params string[] letters)
    {
        var miner = new CommunityMiner(Assets);
        miner.Load([.. Corpus, .. letters.Select((letter, i) => Report(90_001 + i, $"r{i}", letter, ""))]);
        var topic = miner.Topic(miner.TopicOf(90_001)!.Value, AsOf)!;
        Assert.Equal(letters.Length, topic.OpinionIds.Count(id => id > 90_000));
        Assert.Equal(title, topic.Title);
    }

    [Theory]
    [InlineData("强烈反对在岚汀公馆门口建变电站", "坚决反对岚汀公馆建变电站", "反对")]
    [InlineData("霁川东六路的路灯还未亮", "霁川东六路路灯未亮", "未亮")]
    public void A_title_keeps_what_turns_its_meaning(string first, string second, string kept)
    {
        var miner = new CommunityMiner(Assets);
        miner.Load([.. Corpus, Report(90_001, "a", first, ""), Report(90_002, "b", second, "")]);
        Assert.Contains(kept, miner.Topic(miner.TopicOf(90_001)!.Value, AsOf)!.Title, StringComparison.Ordinal);
    }

    private static OpinionText Report(long id, string resident, string title, string body) => new(id, resident, 1, AsOf, title, body, "", 0, 0);
}
