using Deliberation.Mining.Evaluation;

namespace Deliberation.Mining.Tests.Evaluation;

public class PairScoreTests
{
    private static PairScore Of(params (double Score, bool Same)[] pairs)
    {
        var score = new PairScore();
        foreach (var (value, same) in pairs)
            score.Add(value, same);
        return score;
    }

    [Fact]
    public void The_auc_counts_the_pairs_of_pairs_in_the_right_order_and_equal_scores_half()
    {
        Assert.Equal(1, Of((0.9, true), (0.8, true), (0.3, false)).Auc());
        Assert.Equal(0.5, Of((0.4, true), (0.4, false), (0.4, true)).Auc());
        // Of four: .9 > .7, .9 > .2, .5 < .7, .5 > .2.
        Assert.Equal(0.75, Of((0.9, true), (0.7, false), (0.5, true), (0.2, false)).Auc());
        Assert.True(double.IsNaN(Of((0.9, true)).Auc()));
    }

    [Fact]
    public void The_best_threshold_is_a_score_that_occurs()
    {
        var (threshold, f1) = Of((0.9, true), (0.7, false), (0.5, true), (0.2, false)).Best();
        Assert.Equal((0.5, 0.8), (threshold, f1));
    }

    [Fact]
    public void At_a_threshold_equal_scores_are_called_the_same()
    {
        var (precision, recall, f1) = Of((0.9, true), (0.7, false), (0.5, true), (0.2, false)).At(0.7);
        Assert.Equal((0.5, 0.5, 0.5), (precision, recall, f1));
        Assert.True(double.IsNaN(Of((0.1, true)).At(0.5).Precision));
    }
}
