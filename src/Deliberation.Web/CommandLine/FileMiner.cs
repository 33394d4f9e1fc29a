using Deliberation.Mining;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Classification;
using Deliberation.Mining.Topics;
using Deliberation.Web.Import;

namespace Deliberation.Web.CommandLine;

/// <summary>Mines a file with the engine: rows in the order of their times, then of their ids, and the heat as of the newest.</summary>
internal sealed class FileMiner : IFileMiner
{
    public IReadOnlyList<HotTopic> Mine(IReadOnlyList<Message> messages, Action<double> progress, CancellationToken cancellationToken)
    {
        var assets = MiningAssets.Load(ProgramFiles.Corpus, ProgramFiles.Dictionary);
        var miner = new CommunityMiner(assets);
        Message[] ordered = [.. messages.OrderBy(message => message.SaidAt).ThenBy(message => message.Id.Length).ThenBy(message => message.Id, StringComparer.Ordinal)];
        miner.Load([.. ordered.Select(ToOpinion)], read => progress((double)read / ordered.Length), cancellationToken);
        return [.. miner.Topics(ordered[^1].SaidAt).Select((topic, i) => ToHotTopic(topic, i + 1, ordered))];
    }

    /// <summary>A row without an author counts as a resident of its own. A file verifies nobody, so all weigh the same.</summary>
    private static OpinionText ToOpinion(Message message, int index) => new(
        index,
        message.Author.Length > 0 ? message.Author : $"\n{index}",
        Weight: 1,
        message.SaidAt,
        message.Title,
        message.Body,
        message.Place,
        message.Supports,
        message.Opposes);

    private static HotTopic ToHotTopic(TopicSummary topic, int rank, Message[] messages) => new(
        rank,
        topic.Title,
        topic.Place,
        topic.Category?.Code(),
        topic.Keywords,
        Rounded(topic.Heat.Value),
        topic.Heat.Parts.ToDictionary(part => part.Name, part => Rounded(part.Value)),
        topic.Messages,
        topic.Residents,
        topic.Supporters,
        HotTopic.InChina(topic.First),
        HotTopic.InChina(topic.Last),
        [.. topic.OpinionIds.Select(id => HotTopic.IdOf(messages[id]))]);

    private static double Rounded(double value) => Math.Round(value, 4);
}
