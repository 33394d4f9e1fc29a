namespace Deliberation.Mining.Tests;

/// <summary>Whole files: what careful readers call the hot issues stands in front, and one loud person does not.</summary>
public class HotIssueTests
{
    private sealed class CivicFactAttribute : FactAttribute
    {
        public CivicFactAttribute() => Skip = SampleFiles.CivicMessages is null ? "DELIBERATION_DATA does not lead to civic/messages.csv" : null;
    }

    [Fact]
    public void The_stories_of_the_corpus_lead_the_list_and_the_one_person_story_does_not()
    {
        var opinions = SampleFiles.CorpusOpinions();
        var miner = SampleFiles.Miner(SampleFiles.CorpusPlaces());
        miner.Load([.. opinions.Select(pair => pair.Opinion)]);
        var story = opinions.ToDictionary(pair => pair.Opinion.Id, pair => pair.Story);
        var topics = miner.Topics(opinions.Max(pair => pair.Opinion.At));
        var leading = topics.Take(8).Select(topic => topic.OpinionIds.CountBy(id => story[id]).MaxBy(pair => pair.Value)).ToList();

        Assert.Equal("school-crossing", leading[0].Key);
        Assert.True(leading[0].Value >= 20);
        Assert.Superset(new HashSet<string> { "ebike-charging", "fire-lane", "lift-tangdu-7", "restaurant-fumes", "rubbish-point" }, leading.Select(pair => pair.Key).ToHashSet());
        Assert.DoesNotContain("tree-shade", leading.Select(pair => pair.Key));
        Assert.All(topics, topic => Assert.Contains(topic.Title, char.IsLetter));
    }

    [CivicFact]
    public void The_known_issues_of_the_real_messages_stand_in_the_first_ten_and_the_flood_far_down()
    {
        var opinions = SampleFiles.ReadCivicMessages(SampleFiles.CivicMessages!);
        var miner = SampleFiles.Miner([]);
        miner.Load(opinions);
        var topics = miner.Topics(opinions.Max(opinion => opinion.At)).ToList();

        Assert.InRange(topics.FindIndex(topic => topic.Keywords[0] == "油烟" && topic.Residents > 15), 0, 9);
        Assert.InRange(topics.FindIndex(topic => topic.Keywords.Contains("车贷") && topic.Residents > 9), 0, 9);
        Assert.InRange(topics.FindIndex(topic => topic.Keywords[0] == "实习" && topic.Residents > 7), 0, 19);
        Assert.InRange(topics.FindIndex(topic => topic.Messages >= 40 && topic.Residents <= 3), 100, topics.Count);
    }

    [CivicFact]
    public void The_order_of_the_real_messages_within_a_day_does_not_matter_to_the_first_twenty()
    {
        var opinions = SampleFiles.ReadCivicMessages(SampleFiles.CivicMessages!);
        var random = new Random(7);
        var shuffled = opinions.GroupBy(opinion => opinion.At.Date).SelectMany(day => day.OrderBy(_ => random.Next())).ToList();
        Assert.NotEqual(opinions, shuffled);
        Assert.Equal(FirstTwenty(opinions), FirstTwenty(shuffled));

        static List<string> FirstTwenty(IReadOnlyList<OpinionText> all)
        {
            var miner = SampleFiles.Miner([]);
            miner.Load(all);
            return [.. miner.Topics(all.Max(opinion => opinion.At)).Take(20).Select(topic => string.Join(' ', topic.OpinionIds))];
        }
    }
}
