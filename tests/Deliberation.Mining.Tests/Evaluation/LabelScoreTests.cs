using Deliberation.Mining.Evaluation;

namespace Deliberation.Mining.Tests.Evaluation;

public class LabelScoreTests
{
    [Fact]
    public void Figures_follow_their_definitions()
    {
        var score = new LabelScore();
        score.Add("a", "a", 0.95, true);
        score.Add("a", "a", 0.85, true);
        score.Add("a", "b", 0.55, false);
        score.Add("b", "b", 0.95, true);
        score.Add("c", "b", 0.95, true);

        Assert.Equal(3 / 5.0, score.Accuracy, 9);
        Assert.Equal([new LabelFigures("a", 1, 2 / 3.0, 0.8, 3), new LabelFigures("b", 1 / 3.0, 1, 0.5, 1), new LabelFigures("c", 0, 0, 0, 1)], score.PerLabel.AsEnumerable());
        Assert.Equal((0.8 + 0.5) / 3, score.MacroF1, 9);
        Assert.Equal((0.8, 0.75), (score.Answered, score.AnsweredAccuracy));
        // Bins: .55 wrong, .85 right, three of .95 of which two are right.
        Assert.Equal((0.55 + 0.15 + ((3 * 0.95) - 2)) / 5, score.CalibrationError, 9);
    }

    [Fact]
    public void Without_answers_all_figures_are_zero()
    {
        var score = new LabelScore();
        Assert.Equal((0.0, 0.0, 0.0, 0.0, 0.0), (score.Accuracy, score.MacroF1, score.Answered, score.AnsweredAccuracy, score.CalibrationError));
        Assert.Empty(score.PerLabel);
    }
}
