using Deliberation.Mining.Evaluation;

namespace Deliberation.Mining.Tests.Evaluation;

public sealed class TopicScoreTests
{
    // Topics and issues as words, one character an opinion.
    private static TopicScore Score(string topics, string issues) => new(
        [.. topics.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Ids)],
        [.. issues.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((issue, i) => new KnownIssue($"{i}", Ids(issue)))]);

    private static string[] Ids(string word) => [.. word.Select(id => $"{id}")];

    // Counted by hand: precision = common ÷ topic, recall = common ÷ issue.
    [Theory]
    [InlineData("abc", "abc", 1, 1, 1)]
    [InlineData("xyz abuv", "ab", 2, 0.5, 1)]
    [InlineData("abuv", "abcdef", 1, 0.5, 1.0 / 3)]
    [InlineData("abc", "abcdefghij", 1, 1, 0.3)]
    [InlineData("ab", "abcdefg", null, 1, 2.0 / 7)] // 2 of 7 is less than 30 %
    [InlineData("abuvw", "ab", null, 0.4, 1)]
    [InlineData("ab abcd", "abcdef", 1, 1, 4.0 / 6)] // found first at 1, gathered best at 2
    [InlineData("auvw ab", "abcd", 2, 1, 0.5)]
    [InlineData("abcduvwxy ab", "abcd", 2, 1, 0.5)] // a better topic at which it is not found does not count
    [InlineData("uv", "ab", null, 0, 0)]
    public void An_issue_is_found_where_half_the_topic_and_a_third_of_the_issue_meet(string topics, string issue, int? rank, double precision, double recall)
    {
        var found = Assert.Single(Score(topics, issue).PerIssue);
        Assert.Equal(rank, found.Rank);
        Assert.Equal(precision, found.Precision, 9);
        Assert.Equal(recall, found.Recall, 9);
        Assert.Equal(precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0, found.F1, 9);
    }

    [Fact]
    public void Found_at_counts_issues_and_the_mean_is_over_all_of_them()
    {
        var score = Score("ab xy cd", "ab cd ef");
        Assert.Equal([0, 1, 1, 2, 2], new[] { 0, 1, 2, 3, 20 }.Select(score.FoundAt));
        Assert.Equal(2.0 / 3, score.MeanF1, 9);
    }

    // a b c | d e in two issues. Topics: abd, ce and others. Precision: a, b 2/3, d 1/3, c, e 1/2 → 2.666…/5. Recall: a, b 2/3, c 1/3, d, e 1/2 → 2.666…/5.
    [Fact]
    public void B_cubed_looks_at_the_opinions_of_the_issues_alone()
    {
        var score = Score("abduvw ce xyz", "abc de");
        Assert.Equal(8.0 / 15, score.BCubedPrecision, 9);
        Assert.Equal(8.0 / 15, score.BCubedRecall, 9);
        Assert.Equal(8.0 / 15, score.BCubedF1, 9);
    }

    [Fact]
    public void An_opinion_in_no_topic_stands_alone_and_one_of_two_issues_belongs_to_the_first()
    {
        var score = Score("ab", "abcd dc");
        Assert.Equal(1, score.BCubedPrecision, 9);
        Assert.Equal((0.5 + 0.5 + 0.25 + 0.25) / 4, score.BCubedRecall, 9);
    }

    [Fact]
    public void Nothing_known_or_nothing_gathered_is_zero()
    {
        Assert.Equal((0, 0, 0), (Score("ab", "").MeanF1, Score("ab", "").BCubedF1, Score("ab", "").FoundAt(5)));
        Assert.Equal(0, Score("", "ab").MeanF1);
    }
}
