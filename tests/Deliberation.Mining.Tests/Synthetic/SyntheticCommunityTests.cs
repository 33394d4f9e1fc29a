using Deliberation.Mining.Assets;
using Deliberation.Mining.Synthetic;
using Deliberation.Mining.Tests.Assets;
using Deliberation.Mining.Tests.Segmentation;

namespace Deliberation.Mining.Tests.Synthetic;

public class SyntheticCommunityTests
{
    private const int Opinions = 20_000;
    private static readonly MiningAssets Assets = MiningAssets.Load(Corpus.RealDirectory, Samples.DictionaryDirectory);
    private static readonly SyntheticWords Words = SyntheticWords.Of(Assets, SyntheticWords.Samples(Corpus.RealDirectory));
    private static readonly SyntheticCommunity Community = Make(7);
    private static readonly OpinionText[] All = [.. Community.Opinions()];

    private static SyntheticCommunity Make(ulong seed) => new(new SyntheticOptions { Opinions = Opinions, Seed = seed }, Words);

    [Fact]
    public void The_same_seed_gives_the_same_opinions_in_whatever_order_they_are_made()
    {
        var again = Make(7);
        Assert.Equal(All[^300..], Enumerable.Range(Opinions - 300, 300).Reverse().Select(again.Opinion).Reverse());
        Assert.NotEqual(All[..300], Make(8).Opinions().Take(300));
    }

    [Fact]
    public void Ids_and_times_grow()
    {
        Assert.Equal(Enumerable.Range(1, Opinions).Select(id => (long)id), All.Select(opinion => opinion.Id));
        Assert.Equal(All.Select(opinion => opinion.At), All.Select(opinion => opinion.At).Order());
    }

    [Fact]
    public void Issues_follow_zipfs_law_and_the_rest_are_alone()
    {
        var sizes = Enumerable.Range(0, Opinions).GroupBy(Community.IssueOf).Where(group => group.Key is not null).ToDictionary(group => group.Key!.Value, group => group.Count());
        Assert.InRange(1 - (double)sizes.Values.Sum() / Opinions, 0.38, 0.45);
        Assert.InRange((double)sizes[0] / sizes[9], 0.8 * Math.Pow(10, 0.9), 1.2 * Math.Pow(10, 0.9));
        Assert.InRange((double)sizes[9] / sizes[99], 0.8 * Math.Pow(10, 0.9), 1.2 * Math.Pow(10, 0.9));
    }

    [Fact]
    public void An_issue_bursts_around_its_day()
    {
        var days = Enumerable.Range(0, Opinions).Where(index => Community.IssueOf(index) == 0).Select(index => (All[index].At - All[0].At).TotalDays).Order().ToList();
        Assert.True(days[days.Count * 9 / 10] - days[days.Count / 10] < 200, "eight of ten within two hundred of a thousand days");
    }

    [Fact]
    public void Lengths_are_log_normal()
    {
        var lengths = All.Select(opinion => (double)opinion.Body.Length).Order().ToList();
        Assert.InRange(lengths[Opinions / 2], 190, 220);
        Assert.InRange(lengths[Opinions * 84 / 100] / lengths[Opinions / 2], 2, 3);
        Assert.True(lengths[^1] > 3_000);
    }

    [Fact]
    public void Some_issues_are_the_flood_of_one_person()
    {
        var flood = Enumerable.Range(0, Opinions).Where(index => Community.IssueOf(index) == 59).Select(index => All[index].ResidentKey).ToList();
        Assert.InRange(flood.Count(resident => resident == "loud59") / (double)flood.Count, 0.7, 1);
        Assert.DoesNotContain("loud58", All.Select(opinion => opinion.ResidentKey));
    }

    [Fact]
    public void Some_opinions_repeat_the_form_letter_of_their_issue()
    {
        var bodies = Enumerable.Range(0, Opinions).Where(index => Community.IssueOf(index) == 0).Select(index => All[index].Body[^Math.Min(20, All[index].Body.Length)..]).ToList();
        Assert.True(bodies.GroupBy(end => end, StringComparer.Ordinal).Max(group => group.Count()) > 10);
    }

    [Fact]
    public void Without_a_clause_there_is_nothing_to_say() => Assert.Throws<ArgumentException>(() => SyntheticWords.Of(Assets, ["短"]));
}
