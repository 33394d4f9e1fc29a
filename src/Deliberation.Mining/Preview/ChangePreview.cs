using Deliberation.Mining.Classification;
using Deliberation.Mining.Topics;

namespace Deliberation.Mining.Preview;

/// <summary>What would move if other words were used: the same opinions mined with both, and compared.</summary>
/// <param name="Opinions">How many opinions were looked at.</param>
/// <param name="Moved">Opinions by the categories they would leave and get, the most first.</param>
/// <param name="Recategorised">Topics that would have another category.</param>
/// <param name="Joined">Topics that would become one.</param>
/// <param name="Split">Topics that would come apart.</param>
public sealed record ChangePreview(
    int Opinions,
    IReadOnlyList<CategoryMove> Moved,
    IReadOnlyList<TopicChange> Recategorised,
    IReadOnlyList<TopicChange> Joined,
    IReadOnlyList<TopicChange> Split)
{
    private const int Examples = 3;

    /// <summary>A part with fewer opinions is a stray, not a topic that joined or came off.</summary>
    private const int LeastPart = 2;

    /// <summary>Opinions that would change their category, get one or lose it.</summary>
    public int OpinionsMoved => Moved.Sum(move => move.Opinions);

    /// <summary>Opinions that have none and would get a category.</summary>
    public int Gained => Moved.Where(move => move.From is null).Sum(move => move.Opinions);

    /// <summary>Opinions that would lose their category.</summary>
    public int Lost => Moved.Where(move => move.To is null).Sum(move => move.Opinions);

    /// <summary>Mines the opinions, in their order, with two engines that know none yet, both at the same time.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> asked for it.</exception>
    public static async Task<ChangePreview> OfAsync(
        CommunityMiner before, CommunityMiner after, IReadOnlyList<OpinionText> opinions, CancellationToken cancellationToken = default)
    {
        var runs = await Task.WhenAll(Task.Run(() => Run.Of(before, opinions, cancellationToken), cancellationToken), Task.Run(() => Run.Of(after, opinions, cancellationToken), cancellationToken));
        return Compare(runs[0], runs[1], opinions);
    }

    private static ChangePreview Compare(Run before, Run after, IReadOnlyList<OpinionText> opinions)
    {
        var moved = opinions.Where(opinion => before.Category[opinion.Id] != after.Category[opinion.Id])
            .GroupBy(opinion => (From: before.Category[opinion.Id], To: after.Category[opinion.Id]))
            .Select(group => new CategoryMove(
                group.Key.From, group.Key.To, group.Count(), [.. group.OrderByDescending(opinion => opinion.At).ThenBy(opinion => opinion.Id).Take(Examples).Select(opinion => opinion.Id)]))
            .OrderByDescending(move => move.Opinions).ThenBy(move => move.From).ThenBy(move => move.To)
            .ToList();
        var stayed = before.Topics.Values.Where(topic => topic.Messages >= LeastPart)
            .Select(topic => (Before: topic, After: after.Topics.GetValueOrDefault(after.TopicOf[topic.Id])))
            .Where(pair => pair.After is { } now && now.Category != pair.Before.Category)
            .Select(pair => new TopicChange([Shown(pair.Before)], [Shown(pair.After!)], pair.Before.Messages));
        return new ChangePreview(opinions.Count, moved, Ordered(stayed), Regrouped(after, before, joined: true), Regrouped(before, after, joined: false));
    }

    /// <summary>Topics of <paramref name="whole"/> that are several in <paramref name="parts"/>.</summary>
    private static IReadOnlyList<TopicChange> Regrouped(Run whole, Run parts, bool joined) => Ordered(whole.Topics.Values
        .Select(topic => (Topic: topic, Parts: topic.OpinionIds.GroupBy(id => parts.TopicOf[id]).Where(part => part.Count() >= LeastPart)
            .OrderByDescending(part => part.Count()).ThenBy(part => part.Key).Select(part => Shown(parts.Topics[part.Key])).ToList()))
        .Where(found => found.Parts.Count > 1)
        .Select(found => joined
            ? new TopicChange(found.Parts, [Shown(found.Topic)], found.Topic.Messages)
            : new TopicChange([Shown(found.Topic)], found.Parts, found.Topic.Messages)));

    private static IReadOnlyList<TopicChange> Ordered(IEnumerable<TopicChange> changes) => [.. changes.OrderByDescending(change => change.Opinions).ThenBy(change => change.Before[0].Id)];

    private static PreviewTopic Shown(TopicSummary topic) => new(topic.Id, topic.Title, topic.Category, topic.Messages);

    private sealed record Run(Dictionary<long, Category?> Category, Dictionary<long, long> TopicOf, Dictionary<long, TopicSummary> Topics)
    {
        public static Run Of(CommunityMiner miner, IReadOnlyList<OpinionText> opinions, CancellationToken cancellationToken)
        {
            var run = new Run([], [], []);
            foreach (var opinion in opinions)
            {
                cancellationToken.ThrowIfCancellationRequested();
                run.Category[opinion.Id] = miner.Add(opinion).Category.Category;
            }

            foreach (var topic in miner.Topics(opinions.Count == 0 ? default : opinions.Max(opinion => opinion.At), minMessages: 1))
            {
                run.Topics[topic.Id] = topic;
                foreach (var id in topic.OpinionIds)
                    run.TopicOf[id] = topic.Id;
            }

            return run;
        }
    }
}
