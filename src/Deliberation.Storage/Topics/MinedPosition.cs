namespace Deliberation.Storage.Topics;

/// <summary>How far the voices of a community are mined with certain settings.</summary>
/// <param name="Seq">The last voice that is; 0 when none is.</param>
/// <param name="Again">
/// Whether what is stored was mined with other settings. The voices are then mined again from the first: <paramref name="Seq"/> tells how far that has come, and readers
/// see the findings from before until <see cref="TopicStore.ReplaceAsync"/>.
/// </param>
public sealed record MinedPosition(long Seq, bool Again)
{
    /// <summary>Number of the last decision of staff that what is stored, or mined again, follows; 0 when none.</summary>
    public long Decided { get; init; }
}
