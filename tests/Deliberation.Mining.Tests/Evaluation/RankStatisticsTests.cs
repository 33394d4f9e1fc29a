using Deliberation.Mining.Evaluation;

namespace Deliberation.Mining.Tests.Evaluation;

public class RankStatisticsTests
{
    [Fact]
    public void Area_counts_ties_half()
    {
        Assert.Equal(1, RankStatistics.Auc([3, 4], [1, 2]));
        Assert.Equal(0.5, RankStatistics.Auc([1, 1], [1, 1]));
        Assert.Equal(0.625, RankStatistics.Auc([2, 3], [1, 3]));
        Assert.True(double.IsNaN(RankStatistics.Auc([], [1])));
    }

    [Fact]
    public void Best_f1_is_that_of_the_best_threshold()
    {
        Assert.Equal((1, 3), RankStatistics.BestF1([3, 4], [1, 2]));
        Assert.Equal((0.8, 2), RankStatistics.BestF1([2, 3], [2, 1]));
    }

    [Fact]
    public void Spearman_looks_at_the_order_alone()
    {
        Assert.Equal(1, RankStatistics.Spearman([1, 2, 3], [10, 100, 1000]), 9);
        Assert.Equal(-1, RankStatistics.Spearman([1, 2, 3], [3, 2, 1]), 9);
        Assert.Equal(0.8660254, RankStatistics.Spearman([1, 2, 3], [0, 1, 1]), 6); // equal values share their mean rank
        Assert.True(double.IsNaN(RankStatistics.Spearman([1, 2], [1, 1])));
        Assert.Throws<ArgumentException>(() => RankStatistics.Spearman([1], []));
    }

    [Fact]
    public void Binary_scores_count()
    {
        var score = new BinaryScore();
        score.Add(isTrue: true, said: true);
        score.Add(isTrue: true, said: false);
        score.Add(isTrue: false, said: false);
        Assert.Equal((1, 0.5, 2.0 / 3), (score.Precision, score.Recall, score.F1));
    }
}
