using System.CommandLine;
using System.Globalization;
using Deliberation.Mining.Evaluation;
using Deliberation.Web.Import;

namespace Deliberation.Web.CommandLine.Evaluate;

/// <summary><c>evaluate topics</c>: mines a file as <c>mine</c> does and compares its topics with issues that careful readers found in it.</summary>
internal sealed class TopicsEvaluation(Terminal terminal, TimeProvider clock, IFileMiner miner)
{
    public Command Create()
    {
        var messages = new Option<string>("--messages") { Description = Texts.Get("mine.file"), HelpName = "FILE", Required = true };
        var reference = new Option<string>("--reference") { Description = Texts.Get("evaluate.topics.reference"), HelpName = "FILE", Required = true };
        var command = new Command("topics", Texts.Get("evaluate.topics")) { messages, reference };
        command.SetAction((arguments, cancellationToken) => Task.FromResult(Run(arguments.GetRequiredValue(messages), arguments.GetRequiredValue(reference), cancellationToken)));
        return command;
    }

    private int Run(string messagesPath, string referencePath, CancellationToken cancellationToken)
    {
        var issues = ReferenceFile.Read(referencePath);
        using var file = new MessageFile(messagesPath, clock, anyLength: true);
        List<Message> messages = [.. file.Read()];
        Rejections.Tell(terminal, file.Rejected);
        if (messages.Count == 0)
            throw new CommandException(Texts.Get("file.no-messages"));
        var known = messages.Select(message => message.Id).ToHashSet(StringComparer.Ordinal);
        List<string> missing = [.. issues.SelectMany(issue => issue.Ids).Where(id => !known.Contains(id)).Distinct(StringComparer.Ordinal)];
        if (missing.Count == issues.SelectMany(issue => issue.Ids).Distinct(StringComparer.Ordinal).Count())
            throw new CommandException(Texts.Get("evaluate.topics.files-differ"));
        if (missing.Count > 0)
            terminal.Error.WriteLine(Texts.Get("evaluate.topics.ids-missing", missing.Count, string.Join(' ', missing.Take(10))));

        var score = new TopicScore([.. miner.Mine(messages, _ => { }, cancellationToken).Select(topic => topic.Ids.Select(TextOf).ToList())], issues);
        Figures.Print(terminal, new
        {
            FoundAt5 = score.FoundAt(5),
            FoundAt10 = score.FoundAt(10),
            FoundAt20 = score.FoundAt(20),
            score.MeanF1,
            score.BCubedF1,
            PerIssue = score.PerIssue.Select(issue => new { issue.Name, issue.Rank, issue.Precision, issue.Recall, issue.F1 }),
            Issues = issues.Count,
            score.BCubedPrecision,
            score.BCubedRecall,
        });
        return ExitCode.Done;
    }

    private static string TextOf(object id) => Convert.ToString(id, CultureInfo.InvariantCulture)!;
}
