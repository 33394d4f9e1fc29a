using Deliberation.Domain.Access;
using Deliberation.Domain.Refusals;

namespace Deliberation.Domain.Topics;

/// <summary>Rules for what staff do to topics by hand.</summary>
public static class TopicRules
{
    /// <summary>Longest title, in UTF-16 units.</summary>
    public const int MaxTitle = 60;

    /// <summary>Longest note, in UTF-16 units.</summary>
    public const int MaxNote = 200;

    /// <summary>Whether the actor may do anything to the topics of a community: its staff, and the street.</summary>
    public static bool MayDecide(Actor actor, string communityId) => actor.UserId is not null && actor.Is(communityId, Role.Staff);

    /// <summary>The decision that a command makes, or why it makes none.</summary>
    public static (TopicDecision? Decision, Refusal? Refusal) Decide(TopicCommand command, HandFacts facts) =>
        Check(command, facts) is { } refusal ? (null, refusal) : (Make(command, facts), null);

    private static Refusal? Check(TopicCommand command, HandFacts facts)
    {
        if (!MayDecide(command.Actor, command.CommunityId))
            return new("topic.not-allowed");
        if (facts.Topic is not { } topic)
            return new("topic.unknown");
        if (facts.Latest > command.Seen)
            return new("topic.decided-meanwhile");
        if (command.Note.Trim().Length > MaxNote)
            return new("text.too-long", nameof(command.Note), MaxNote);
        return command.Act switch
        {
            TopicAct.Rename => CheckTitle(command, topic),
            TopicAct.Merge => CheckOther(topic, facts.Other) ?? (topic.ItemsFrom.Count > 0 && facts.Other!.ItemsFrom.Count > 0 ? new("topic.two-open-items", nameof(command.Other)) : null),
            TopicAct.TakeOut => CheckPicked(command, topic),
            TopicAct.Move => CheckPicked(command, topic) ?? CheckOther(topic, facts.Other),
            TopicAct.Pin => topic.Hand is null ? null : new("topic.pinned-already"),
            _ => CheckUndo(command, facts),
        };
    }

    private static Refusal? CheckTitle(TopicCommand command, HandledTopic topic)
    {
        var title = command.Title.Trim();
        if (title.Length > MaxTitle)
            return new("text.too-long", nameof(command.Title), MaxTitle);
        return title == (topic.Title ?? "") ? new("topic.same-title", nameof(command.Title)) : null;
    }

    private static Refusal? CheckOther(HandledTopic topic, HandledTopic? other) =>
        other is null ? new("topic.unknown-other", nameof(TopicCommand.Other)) : other.Id == topic.Id ? new("topic.same-topic", nameof(TopicCommand.Other)) : null;

    // An agenda item follows the opinion that its topic was named by: it is not to leave the topic that it is about.
    private static Refusal? CheckPicked(TopicCommand command, HandledTopic topic)
    {
        if (command.Picked.Count == 0)
            return new("topic.none-picked", nameof(command.Picked));
        if (command.Picked.Except(topic.Opinions).Any())
            return new("topic.picked-elsewhere", nameof(command.Picked));
        if (command.Picked.Distinct().Count() == topic.Opinions.Count)
            return new("topic.all-picked", nameof(command.Picked));
        return command.Picked.Intersect(topic.ItemsFrom).Any() ? new("topic.item-stands-on-it", nameof(command.Picked)) : null;
    }

    private static Refusal? CheckUndo(TopicCommand command, HandFacts facts)
    {
        if (facts.Standing.FirstOrDefault(decision => decision.Number == command.Undoes) is not { } undone)
            return new("topic.undone-already");
        return facts.Standing.Any(later => later.Number > undone.Number && later.Opinions.Intersect(undone.Opinions).Any()) ? new("topic.undo-later-first") : null;
    }

    private static TopicDecision Make(TopicCommand command, HandFacts facts)
    {
        var (topic, other, title) = (facts.Topic!, facts.Other, command.Title.Trim());
        long[] picked = [.. command.Picked.Distinct().Order()];
        (IReadOnlyList<long> Opinions, int Count, string? Title) held = command.Act switch
        {
            TopicAct.Rename => (topic.Opinions, topic.Opinions.Count, title.Length == 0 ? null : title),
            TopicAct.Merge => ([.. topic.Opinions.Union(other!.Opinions).Order()], other.Opinions.Count, topic.Title),
            TopicAct.TakeOut => (picked, picked.Length, title.Length == 0 ? null : title),
            TopicAct.Move => ([.. other!.Opinions.Union(picked).Order()], picked.Length, other.Title),
            TopicAct.Pin => (topic.Opinions, topic.Opinions.Count, topic.Title),
            _ => ([], facts.Standing.First(decision => decision.Number == command.Undoes).Count, null),
        };
        return new TopicDecision(0, command.Act, topic.Id, other?.Id, held.Opinions, facts.UpTo, held.Title, command.Undoes, held.Count, command.Note.Trim());
    }
}
