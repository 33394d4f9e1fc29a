using Deliberation.Mining.Evaluation;

namespace Deliberation.Mining.Tests.Evaluation;

public sealed class WordScoreTests
{
    [Fact]
    public void A_word_is_right_when_both_its_ends_are()
    {
        var score = new WordScore();
        Assert.True(score.Add([new(0, 2, 0), new(2, 1, 0), new(3, 1, 0)], "上城小区", "上城  小区"));
        Assert.Equal(1.0 / 3, score.Precision);
        Assert.Equal(1.0 / 2, score.Recall);
        Assert.Equal(2.0 / 5, score.F1);
    }

    [Fact]
    public void White_space_is_no_word()
    {
        var score = new WordScore();
        Assert.True(score.Add([new(0, 1, 0), new(1, 1, -1), new(2, 1, 0), new(3, 1, -1)], "路 灯\t", " 路 灯 "));
        Assert.Equal(1, score.F1);
    }

    [Theory]
    [InlineData("路灯", "路")]
    [InlineData("路", "路灯")]
    [InlineData("路灯", "路障")]
    public void Another_sentence_is_refused_and_not_counted(string text, string gold)
    {
        var score = new WordScore();
        Assert.False(score.Add([new(0, text.Length, 0)], text, gold));
        Assert.Equal(0, score.Recall);
    }
}
