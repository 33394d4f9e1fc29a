using Deliberation.Mining.Assets;
using Deliberation.Mining.Heat;
using Deliberation.Mining.Places;
using Deliberation.Mining.Tests.Assets;
using Deliberation.Mining.Tests.Segmentation;

namespace Deliberation.Mining.Tests;

public class CommunityMinerTests
{
    private static readonly DateTimeOffset Start = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly MiningOptions Options = new() { Places = [new PlaceName("禾鸣小学", ["禾小"]), new PlaceName("桂影里", [], Wide: true)] };
    private static readonly MiningAssets Assets = LoadAssets();

    private readonly CommunityMiner _miner = new(Assets, Options);

    private static MiningAssets LoadAssets()
    {
        using var corpus = Corpus.Small();
        return MiningAssets.Load(corpus.Path, Samples.DictionaryDirectory, ["禾鸣小学", "禾小", "桂影里"]);
    }

    private static OpinionText Opinion(long id, string resident, string body, string place = "", string title = "", int day = 0, double weight = 1) =>
        new(id, resident, weight, Start.AddDays(day), title, body, place, 0, 0);

    private static readonly string[] Crossing =
    [
        "禾鸣小学门口早上堵车，接送孩子的车乱停", "禾小门口又堵车了，接送的车停在斑马线上", "早上送孩子到禾小，门口堵车二十分钟", "禾小路口堵车，接送孩子没人管",
        "接送孩子的车把禾鸣小学门口堵死，早上堵车", "禾小早上堵车，希望交警来管接送的车", "禾鸣小学门口接送孩子堵车迟到", "禾小堵车，早上接送乱停", "禾鸣小学早上接送孩子堵车，谁来管",
    ];

    private DateTimeOffset AddCrossing()
    {
        for (var i = 0; i < Crossing.Length; i++)
            _miner.Add(Opinion(i + 1, $"r{i}", Crossing[i], day: 3 * i));
        return Start.AddDays(30);
    }

    [Fact]
    public void Nine_neighbours_about_one_crossing_stand_above_one_person_with_fifty_messages()
    {
        var asOf = AddCrossing();
        for (var i = 0; i < 50; i++)
            _miner.Add(Opinion(100 + i, "loud", $"桂影里香樟树挡光第{i}次来信，香樟树什么时候砍", day: i % 30));
        var topics = _miner.Topics(asOf);
        Assert.Equal("禾鸣小学", topics[0].Place);
        Assert.Equal(9, topics[0].Residents);
        Assert.True(topics[0].Heat.Value > 3 * topics[1].Heat.Value);
        Assert.True(topics[1].Messages >= 40);
        Assert.Contains(topics[1].Heat.Parts, part => part.Name == HeatPartNames.Loudest && part.Value < 0);
    }

    [Fact]
    public void A_topic_shows_place_problem_headline_examples_and_its_opinions()
    {
        var topic = _miner.Topics(AddCrossing())[0];
        Assert.StartsWith("禾鸣小学 · ", topic.Title, StringComparison.Ordinal);
        Assert.Contains("堵车", topic.Keywords);
        Assert.Equal(Enumerable.Range(1, 9).Select(id => (long)id), topic.OpinionIds);
        Assert.Contains(topic.HeadlineId, topic.OpinionIds);
        Assert.Equal(3, topic.ExampleIds.Distinct().Count());
        Assert.DoesNotContain(topic.HeadlineId, topic.ExampleIds);
        Assert.Equal((Start, Start.AddDays(24)), (topic.First, topic.Last));
    }

    [Fact]
    public void A_new_opinion_finds_its_topic_at_once()
    {
        AddCrossing();
        _miner.TakeChangedTopics();
        var found = _miner.Add(Opinion(50, "new", "今天禾小门口早上又堵车，接送孩子的车乱停"));
        Assert.Equal(1, found.TopicId);
        Assert.Equal([1], _miner.TakeChangedTopics());
        Assert.Equal(["禾鸣小学"], found.Places);
        Assert.Contains("堵车", found.SearchWords);
    }

    [Fact]
    public void A_forwarded_text_is_a_near_duplicate_with_its_evidence()
    {
        _miner.Add(Opinion(1, "a", "各位邻居，禾鸣小学门口早上堵成一锅粥，昨天还擦倒了孩子，请大家都来反映一下"));
        var found = _miner.Add(Opinion(2, "b", "转发：各位邻居，禾鸣小学门口早上堵成一锅粥，昨天还擦倒了孩子，请大家都来反映一下！"));
        Assert.Equal(1, found.DuplicateOf);
        Assert.NotEmpty(found.SharedWords);
        Assert.Equal(1, found.TopicId);
    }

    [Fact]
    public void A_form_letter_about_another_place_is_no_duplicate()
    {
        _miner.Add(Opinion(1, "a", "禾鸣小学门口早上堵成一锅粥，昨天还擦倒了孩子，请大家都来反映一下"));
        Assert.Null(_miner.Add(Opinion(2, "b", "幸福花园门口早上堵成一锅粥，昨天还擦倒了孩子，请大家都来反映一下")).DuplicateOf);
    }

    [Fact]
    public void Adding_an_opinion_twice_changes_nothing()
    {
        var asOf = AddCrossing();
        var before = _miner.Topics(asOf)[0];
        Assert.Equal(1, _miner.Add(Opinion(3, "somebody", "something else")).TopicId);
        var after = _miner.Topics(asOf)[0];
        Assert.Equal(before.OpinionIds, after.OpinionIds);
        Assert.Equal(before.Heat.Value, after.Heat.Value);
    }

    [Fact]
    public void A_further_message_of_the_same_resident_adds_no_heat()
    {
        var asOf = AddCrossing();
        var before = _miner.Topic(1, asOf)!;
        _miner.Add(Opinion(60, "r0", Crossing[0], day: 29));
        var after = _miner.Topic(1, asOf)!;
        Assert.Equal((before.Messages + 1, before.Residents), (after.Messages, after.Residents));
        Assert.True(after.Heat.Value <= before.Heat.Value + 1e-9);
    }

    [Fact]
    public void Seconds_count_once_per_resident_and_unknown_opinions_refuse_them()
    {
        var asOf = AddCrossing();
        Assert.False(_miner.AddSecond(new SecondVoice(999, "s", 1, asOf)));
        Assert.True(_miner.AddSecond(new SecondVoice(1, "s", 1, asOf)));
        Assert.True(_miner.AddSecond(new SecondVoice(2, "s", 1, asOf)));
        Assert.Equal(1, _miner.Topic(1, asOf)!.Supporters);
    }

    [Fact]
    public void Similar_opinions_come_with_their_words_and_asking_changes_nothing()
    {
        AddCrossing();
        _miner.Add(Opinion(70, "x", "楼上装修噪音太大"));
        var similar = _miner.FindSimilar("学校接送孩子堵车", "禾小", 3);
        Assert.Equal(3, similar.Count);
        Assert.All(similar, found => Assert.Equal(1, found.TopicId));
        Assert.Contains("堵车", similar[0].SharedWords);
        Assert.Empty(_miner.FindSimilar("", "", 3));
        Assert.Empty(_miner.FindSimilar("堵车", "", 0));
    }

    [Fact]
    public void Looking_in_between_leaves_the_same_result_as_replaying()
    {
        var replayed = new CommunityMiner(Assets, Options);
        for (var i = 0; i < Crossing.Length; i++)
        {
            var opinion = Opinion(i + 1, $"r{i}", Crossing[i], day: 3 * i);
            _miner.Add(opinion);
            _miner.Topics(opinion.At, 1);
            _miner.FindSimilar($"新词语料{i}香樟树", "不知名花园", 5);
            replayed.Add(opinion);
        }
        var asOf = Start.AddDays(40);
        Assert.Equivalent(replayed.Topics(asOf, 1), _miner.Topics(asOf, 1), strict: true);
    }

    [Fact]
    public void Adding_many_at_once_gives_the_answers_of_adding_one_by_one()
    {
        var opinions = Enumerable.Range(0, 700).Select(i => Opinion(i + 1, $"r{i % 90}", $"{Crossing[i % Crossing.Length]}第{i}次，{i % 13}号楼", day: i / 20)).ToList();
        var one = new CommunityMiner(Assets, Options);
        Assert.Equivalent(opinions.Select(one.Add).ToList(), _miner.AddAll(opinions).ToList(), strict: true);
        Assert.Equivalent(one.Topics(Start.AddDays(40), 1), _miner.Topics(Start.AddDays(40), 1), strict: true);
    }

    public static TheoryData<string> Hostile => new() { "", " ", "灯", "。", "12345", "😀😀😀", "\ud800", "\0\u0001\u202e", "<script>alert(1)</script>", new string('堵', 100_000), string.Concat(Enumerable.Repeat("禾小堵车😀", 25_000)) };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_has_a_defined_result(string text)
    {
        foreach (var (id, title, body, place) in new[] { (1, text, "", ""), (2, "", text, ""), (3, text, text, text) })
        {
            var found = _miner.Add(new OpinionText(id, "r", double.NaN, Start, title, body, place, -1, -1));
            Assert.True(found.TopicId > 0);
        }
        foreach (var topic in _miner.Topics(Start, 1))
        {
            Assert.NotEqual("", topic.Title);
            Assert.True(double.IsFinite(topic.Heat.Value));
        }
        _miner.FindSimilar(text, text, 5);
    }

    [Fact]
    public void A_title_may_be_made_of_the_words_of_a_synonym()
    {
        _miner.Add(Opinion(1, "a", "每天都这样", "桂影里", "楼下塞车"));
        _miner.Add(Opinion(2, "b", "天天都这样", "桂影里", "楼下塞车"));
        Assert.Contains("塞车", _miner.Topic(1, Start)!.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_topic_is_null() => Assert.Null(_miner.Topic(1, Start));
}
