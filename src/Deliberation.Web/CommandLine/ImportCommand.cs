using System.CommandLine;
using Deliberation.Domain.Opinions;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Opinions;
using Deliberation.Web.Import;

namespace Deliberation.Web.CommandLine;

/// <summary><c>import FILE --community ID</c>: stores the messages of a file. Those that are there already are skipped, so it may be run again.</summary>
internal sealed class ImportCommand(Terminal terminal, TimeProvider clock, StorageOptions storage)
{
    public Command Create()
    {
        var file = new Argument<string>("FILE") { Description = Texts.Get("mine.file") };
        var community = new Option<string>("--community") { Description = Texts.Get("import.community"), HelpName = "ID", Required = true };
        var command = new Command("import", Texts.Get("import")) { file, community };
        command.SetAction((arguments, cancellationToken) =>
            RunAsync(arguments.GetRequiredValue(file), arguments.GetRequiredValue(community), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(string path, string communityId, CancellationToken cancellationToken)
    {
        using var file = new MessageFile(path, clock);
        await using var services = Stores.Open(storage, clock);
        await Stores.MigrateAsync(services, terminal, cancellationToken);
        await Stores.RequireCommunityAsync(services, communityId, cancellationToken);
        var result = await terminal.Progress(Texts.Get("import.running"), progress => services.GetRequiredService<OpinionStore>().ImportAsync(
            file.Read().Select(message => ToOpinion(message, communityId)), new Batches(() => progress(file.Done)), cancellationToken));
        Rejections.Tell(terminal, file.Rejected);
        terminal.Out.WriteLine(Texts.Get("import.summary", result.Added, result.Skipped, file.Rejected.Count));
        return result.Added + result.Skipped == 0 ? ExitCode.NothingDone : file.Rejected.Count > 0 ? ExitCode.SomeRejected : ExitCode.Done;
    }

    /// <summary>Nobody is given the inquiry code of an imported opinion. A row without an author counts as a resident of its own.</summary>
    private ImportedOpinion ToOpinion(Message message, string communityId) => new(message.Id, new Opinion(
        Guid.CreateVersion7(clock.GetUtcNow()),
        communityId,
        Channel.Import,
        message.Title,
        message.Body,
        message.Place,
        Contact: "",
        ResidentKey: message.Author.Length > 0 ? $"import:{message.Author}" : $"import-row:{message.Id}",
        Verification.Anonymous,
        message.SaidAt,
        InquiryCode.Create().Hash,
        message.Supports,
        message.Opposes));

    private sealed class Batches(Action done) : IProgress<int>
    {
        public void Report(int value) => done();
    }
}
