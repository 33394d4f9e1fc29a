using Deliberation.Mining;
using Orleans;

namespace Deliberation.Grains.Topics;

/// <summary>
/// Mines the opinions of one community; its key is the community's id. Among all nodes one holds the lease and writes; the others follow what it
/// wrote and only answer. What it knows follows from the voices in their order and the <see cref="MiningSettings"/>, so it can be rebuilt at any time;
/// when the settings change, it mines all voices again, and what was found before is shown until that is done.
/// </summary>
public interface ITopicMinerGrain : IGrainWithStringKey
{
    /// <summary>Mines the next voices that wait, or are mined again, at most <paramref name="limit"/>. Called again while <see cref="MiningProgress.More"/>.</summary>
    Task<MiningProgress> MineAsync(int limit);

    /// <summary>Opinions like what somebody is writing, best first; numbers of opinions, see storage for their text. While voices are mined again, from those that already are.</summary>
    Task<IReadOnlyList<SimilarOpinion>> FindSimilarAsync(string text, string place, int limit);

    /// <summary>Writes the heat as of now, which falls from day to day, and its figure of the day, of the topics that it moved noticeably since it was written.</summary>
    Task RefreshHeatAsync();

    /// <summary>
    /// Writes the heat of past days for hot topics that have none, such as opinions of last year that were imported today: of some topics, true while others wait. A day that was recorded stays as it was.
    /// </summary>
    Task<bool> FillHistoryAsync();

    /// <summary>What opinions would be if people made one topic of them; nothing is changed. Null when none of them is known yet.</summary>
    Task<MergedTopic?> LookAsync(IReadOnlyList<long> opinions);
}
