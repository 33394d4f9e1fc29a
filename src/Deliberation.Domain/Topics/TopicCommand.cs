using Deliberation.Domain.Access;

namespace Deliberation.Domain.Topics;

/// <summary>What a member of staff wants done to a topic.</summary>
/// <param name="Actor">Who.</param>
/// <param name="CommunityId">Where.</param>
/// <param name="CommandId">The same command is carried out once.</param>
/// <param name="Act">What.</param>
/// <param name="Topic">The topic, by the number it had on the page.</param>
/// <param name="Seen">Number of the latest decision about the topic that the page showed; 0 when it showed none.</param>
/// <param name="Note">Why; may be empty.</param>
public sealed record TopicCommand(Actor Actor, string CommunityId, Guid CommandId, TopicAct Act, long Topic, long Seen, string Note)
{
    /// <summary>The opinions that were ticked, by number, for <see cref="TopicAct.TakeOut"/> and <see cref="TopicAct.Move"/>.</summary>
    public IReadOnlyList<long> Picked { get; init; } = [];

    /// <summary>The topic to be taken in, or that the opinions move to.</summary>
    public long? Other { get; init; }

    /// <summary>The new title; empty for the engine's.</summary>
    public string Title { get; init; } = "";

    /// <summary>Number of the decision to be undone.</summary>
    public long? Undoes { get; init; }
}
