using Deliberation.Web.Import;

namespace Deliberation.Web.CommandLine;

/// <summary>Finds the topics of two or more messages, hottest first.</summary>
internal interface IFileMiner
{
    /// <summary>Takes messages in any order, and tells <paramref name="progress"/> how much is done, from 0 to 1.</summary>
    IReadOnlyList<HotTopic> Mine(IReadOnlyList<Message> messages, Action<double> progress, CancellationToken cancellationToken);
}
