using Deliberation.Web.Import;

namespace Deliberation.Web.CommandLine;

internal sealed class FileMiner : IFileMiner
{
    public IReadOnlyList<HotTopic> Mine(IReadOnlyList<Message> messages, Action<double> progress, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This build has no engine yet.");
}
