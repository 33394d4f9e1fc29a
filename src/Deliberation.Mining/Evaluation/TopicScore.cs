namespace Deliberation.Mining.Evaluation;

/// <summary>
/// Compares ranked topics with known issues. An issue is found at a topic when at least <see cref="LeastPrecision"/> of the topic is of the issue and at least <see cref="LeastRecall"/> of the issue is in it.
/// </summary>
public sealed class TopicScore
{
    /// <summary>Least share of a topic that must be of the issue.</summary>
    public const double LeastPrecision = 0.5;

    /// <summary>Least share of an issue that must be in the topic.</summary>
    public const double LeastRecall = 0.3;

    /// <summary>Compares.</summary>
    /// <param name="topics">Ids of the opinions of each topic, the hottest first.</param>
    /// <param name="issues">The answer; an issue without ids is never found.</param>
    public TopicScore(IReadOnlyList<IReadOnlyCollection<string>> topics, IReadOnlyList<KnownIssue> issues)
    {
        HashSet<string>[] gathered = [.. topics.Select(topic => topic.ToHashSet(StringComparer.Ordinal))];
        PerIssue = [.. issues.Select(issue => Score(issue, gathered))];
        (BCubedPrecision, BCubedRecall) = BCubed(gathered, issues);
    }

    /// <summary>One score an issue, in the order of the issues.</summary>
    public IReadOnlyList<IssueScore> PerIssue { get; }

    /// <summary>Mean of the issues' F1, 0–1; 0 without issues.</summary>
    public double MeanF1 => PerIssue.Select(issue => issue.F1).DefaultIfEmpty().Average();

    /// <summary>B³ precision (Bagga and Baldwin 1998), 0–1: for each opinion of the issues, the share of its topic that is of its issue. Opinions of no issue are left out of the topics, as
    /// nobody said what they belong to. An opinion of several issues belongs to the first; one in no topic stands alone.</summary>
    public double BCubedPrecision { get; }

    /// <summary>B³ recall, 0–1: for each opinion of the issues, the share of its issue that is in its topic.</summary>
    public double BCubedRecall { get; }

    /// <summary>Harmonic mean of <see cref="BCubedPrecision"/> and <see cref="BCubedRecall"/>, 0–1.</summary>
    public double BCubedF1 => Harmonic(BCubedPrecision, BCubedRecall);

    /// <summary>Number of issues that are found among the first topics.</summary>
    public int FoundAt(int topics) => PerIssue.Count(issue => issue.Rank <= topics);

    private static IssueScore Score(KnownIssue issue, HashSet<string>[] topics)
    {
        var ids = issue.Ids.ToHashSet(StringComparer.Ordinal);
        int? rank = null;
        var best = new IssueScore(issue.Name, null, 0, 0, 0);
        for (var i = 0; i < topics.Length; i++)
        {
            var common = topics[i].Count(ids.Contains);
            if (common == 0)
                continue;
            var (precision, recall) = ((double)common / topics[i].Count, (double)common / ids.Count);
            var score = new IssueScore(issue.Name, null, precision, recall, Harmonic(precision, recall));
            var found = precision >= LeastPrecision && recall >= LeastRecall;
            if ((found && rank is null) || (found == rank is not null && score.F1 > best.F1))
                best = score;
            rank ??= found ? i + 1 : null;
        }
        return best with { Rank = rank };
    }

    private static (double Precision, double Recall) BCubed(HashSet<string>[] topics, IReadOnlyList<KnownIssue> issues)
    {
        var issueOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < issues.Count; i++)
        {
            foreach (var id in issues[i].Ids)
                issueOf.TryAdd(id, i);
        }
        if (issueOf.Count == 0)
            return (0, 0);
        var topicOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < topics.Length; i++)
        {
            foreach (var id in topics[i])
                topicOf.TryAdd(id, i);
        }
        var size = issueOf.CountBy(pair => pair.Value).ToDictionary();
        var (precision, recall) = (0.0, 0.0);
        foreach (var topic in issueOf.GroupBy(pair => topicOf.TryGetValue(pair.Key, out var number) ? $"{number}" : $"alone {pair.Key}", pair => pair.Value))
        {
            var all = topic.Count();
            foreach (var (issue, count) in topic.CountBy(issue => issue))
            {
                precision += (double)count * count / all;
                recall += (double)count * count / size[issue];
            }
        }
        return (precision / issueOf.Count, recall / issueOf.Count);
    }

    private static double Harmonic(double a, double b) => a + b > 0 ? 2 * a * b / (a + b) : 0;
}
