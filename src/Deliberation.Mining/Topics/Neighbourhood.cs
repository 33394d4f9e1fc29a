namespace Deliberation.Mining.Topics;

/// <summary>
/// Remembers, of the opinions added since the last time, the topics they joined and those they were nearest to: where something may have to be gathered anew. What is taken is bounded, so it costs
/// the same in a community of any size.
/// </summary>
internal sealed class Neighbourhood
{
    /// <summary>So many opinions make a gathering due.</summary>
    public const int Every = 64;

    /// <summary>Topics of more opinions than this are not taken apart.</summary>
    public const int MostTakenApart = 8;

    private const int MostOpinions = 64;
    private const int MostDocuments = 128;
    private const int NearOfEach = 2;

    private readonly List<(double Rank, int Topic)> _near = [];
    private int _added;

    /// <summary>Whether enough opinions have come since the last time.</summary>
    public bool IsDue => _added >= Every;

    /// <summary>Notes the topic of a new opinion, and other topics with how near they are to it.</summary>
    public void Add(Topic joined, IEnumerable<(Topic Topic, Likeness Likeness)> others)
    {
        _added++;
        _near.Add((1, joined.Order));
        _near.AddRange(others.Select(other => (other.Likeness.Rank, other.Topic.Order)).OrderByDescending(other => other.Rank).ThenBy(other => other.Order).Take(NearOfEach));
    }

    /// <summary>The topics to be gathered, the nearest first, as many as the bound lets in and none so large that what is around it joins it anyway; and begins anew.</summary>
    /// <param name="survivor">The living topic of a number.</param>
    public List<Topic> Take(Func<int, Topic> survivor)
    {
        var (taken, documents) = (new List<Topic>(), 0);
        foreach (var topic in _near.Select(near => (near.Rank, Topic: survivor(near.Topic))).GroupBy(near => near.Topic, near => near.Rank)
            .OrderByDescending(topic => topic.Max()).ThenBy(topic => topic.Key.Order).Select(topic => topic.Key))
        {
            if (topic.Members.Count > MostOpinions)
                continue;
            documents += topic.Members.Count > MostTakenApart ? 1 : topic.Members.Count;
            if (documents > MostDocuments)
                break;
            taken.Add(topic);
        }
        Clear();
        return taken;
    }

    /// <summary>Forgets what was noted.</summary>
    public void Clear()
    {
        _near.Clear();
        _added = 0;
    }
}
