namespace Deliberation.Storage.Topics;

/// <summary>What a miner found since it last saved, to be stored whole or not at all.</summary>
/// <param name="CommunityId">Everything in the batch belongs to it.</param>
/// <param name="Fence">Token of the lease <see cref="TopicStore.LeaseName"/>.</param>
/// <param name="After">The position stored before; 0 for the first batch.</param>
/// <param name="Position">Seq of the last voice that is mined now; equal to <paramref name="After"/> when only heat changed.</param>
/// <param name="At">UTC.</param>
/// <param name="Opinions">New and changed findings, each opinion once.</param>
/// <param name="Topics">Every new or changed topic that lives at the end of the batch.</param>
/// <param name="Merges">In the order they happened; the opinions of the topic that ended follow by themselves.</param>
/// <param name="Heat">Heat of days; a later one replaces an earlier one of the same day.</param>
public sealed record MinedBatch(
    string CommunityId,
    long Fence,
    long After,
    long Position,
    DateTimeOffset At,
    IReadOnlyList<MinedOpinion> Opinions,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<TopicMerge> Merges,
    IReadOnlyList<DayHeat> Heat)
{
    /// <summary>What it was mined with; batches of other settings are kept aside, see <see cref="MinedPosition.Again"/>.</summary>
    public string Settings { get; init; } = "";

    /// <summary>Number of the last decision of staff that it follows; 0 when none.</summary>
    public long Decided { get; init; }

    /// <summary>Opinions that changed their topic other than by a merge, each once, after the merges. Ids of topics then lead to where the opinion they are named by is.</summary>
    public IReadOnlyList<OpinionMove> Moves { get; init; } = [];
}
