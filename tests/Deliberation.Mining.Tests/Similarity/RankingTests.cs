using Deliberation.Mining.Similarity;

namespace Deliberation.Mining.Tests.Similarity;

public class RankingTests
{
    [Fact]
    public void The_best_come_first_the_lower_number_of_equals_and_nothing_is_left_for_the_next_time()
    {
        var (ranking, random) = (new Ranking(), new Random(5));
        for (var round = 0; round < 50; round++)
        {
            var scores = new Dictionary<int, double>();
            for (var i = 0; i < 300; i++)
            {
                var (number, score) = (random.Next(200), 1 + random.Next(3));
                scores[number] = scores.GetValueOrDefault(number) + score;
                ranking.Add(number, score);
            }
            Assert.Equal(scores.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(10 * round).Select(pair => pair.Key), ranking.Take(10 * round));
        }
        Assert.Empty(ranking.Take(5));
    }
}
