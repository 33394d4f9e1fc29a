using System.CommandLine;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Events;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Paging;
using Deliberation.Storage.Topics;

namespace Deliberation.Web.CommandLine;

/// <summary><c>export --out DIR</c>: what the database holds, for other programs and for the archive; nothing that tells who a resident is.</summary>
internal sealed class ExportCommand(Terminal terminal, TimeProvider clock, StorageOptions storage)
{
    private const int PageSize = 500;

    public Command Create()
    {
        var community = new Option<string?>("--community") { Description = Texts.Get("export.community"), HelpName = "ID" };
        var folder = new Option<string>("--out") { Description = Texts.Get("export.out"), HelpName = "DIR", Required = true };
        var command = new Command("export", Texts.Get("export")) { community, folder };
        command.SetAction((arguments, cancellationToken) =>
            RunAsync(arguments.GetValue(community), arguments.GetRequiredValue(folder), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(string? communityId, string folder, CancellationToken cancellationToken)
    {
        await using var services = Stores.Open(storage, clock);
        await Stores.MigrateAsync(services, terminal, cancellationToken);
        if (communityId is not null)
            await Stores.RequireCommunityAsync(services, communityId, cancellationToken);
        var known = await services.GetRequiredService<CommunityStore>().ListAsync(cancellationToken);
        string[] communities = communityId is null ? [.. known.Select(community => community.Id)] : [communityId];
        Directory.CreateDirectory(folder);
        var opinions = await WriteAsync(folder, "opinions", OpinionsAsync(services.GetRequiredService<OpinionStore>(), communities, cancellationToken));
        var topics = await WriteAsync(folder, "topics", TopicsAsync(services.GetRequiredService<TopicStore>(), communities, cancellationToken));
        var events = await WriteAsync(folder, "meetings", EventsAsync(services.GetRequiredService<EventStore>(), communities, cancellationToken));
        terminal.Out.WriteLine(Texts.Get("export.summary", opinions, topics, events, Path.GetFullPath(folder)));
        return ExitCode.Done;
    }

    private async Task<int> WriteAsync<T>(string folder, string name, IAsyncEnumerable<T> rows) =>
        await terminal.Progress(Texts.Get($"export.{name}"), async _ =>
        {
            await using var file = new ExportFile<T>(folder, name);
            await foreach (var row in rows)
                await file.WriteAsync(row);
            await file.FinishAsync();
            return file.Rows;
        });

    private static async IAsyncEnumerable<ExportedOpinion> OpinionsAsync(OpinionStore store, string[] communities, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var residents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var community in communities)
            await foreach (var (seq, opinion, seconds, _, finding) in AllAsync(after => store.ListAsync(community, new(), after, PageSize, cancellationToken)))
            {
                if (!residents.TryGetValue(opinion.ResidentKey, out var resident))
                    residents[opinion.ResidentKey] = resident = string.Create(CultureInfo.InvariantCulture, $"R{residents.Count + 1}");
                yield return new(
                    community, opinion.Id, HotTopic.InChina(opinion.SaidAt), opinion.Channel.ToString(), resident, opinion.Title, opinion.Body, opinion.Place,
                    opinion.Supports, opinion.Opposes, seconds, finding?.Category, finding?.Keywords ?? [], seq, finding?.TopicId);
            }
    }

    private static async IAsyncEnumerable<ExportedTopic> TopicsAsync(TopicStore store, string[] communities, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var community in communities)
            await foreach (var topic in AllAsync(after => store.HotAsync(community, after: after, limit: PageSize, cancellationToken: cancellationToken)))
                yield return new(
                    community, topic.Id, topic.Title, topic.Place, topic.Category, topic.Heat, topic.Parts.ToDictionary(part => part.Name, part => part.Value),
                    topic.Messages, topic.Residents, topic.Supporters, HotTopic.InChina(topic.First), HotTopic.InChina(topic.Last));
    }

    private static async IAsyncEnumerable<T> AllAsync<T>(Func<Cursor?, Task<Page<T>>> read)
    {
        Cursor? after = null;
        do
        {
            var page = await read(after);
            foreach (var item in page.Items)
                yield return item;
            after = page.Next;
        }
        while (after is not null);
    }

    /// <summary>A stream belongs to the community that its first event names.</summary>
    private static async IAsyncEnumerable<ExportedEvent> EventsAsync(EventStore store, string[] communities, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var communityOf = new Dictionary<string, string?>(StringComparer.Ordinal);
        var position = 0L;
        while (await store.ReadAllAsync(position, PageSize, cancellationToken) is { Count: > 0 } events)
        {
            foreach (var e in events)
            {
                if (!communityOf.TryGetValue(e.StreamId, out var community))
                    communityOf[e.StreamId] = community = CommunityOf(e.Json);
                if (community is not null && communities.Contains(community, StringComparer.Ordinal))
                    yield return new(community, e.StreamId, e.Version, e.Type, e.At, e.Json, e.PreviousHash, e.Hash);
            }

            position = events[^1].Position;
        }
    }

    private static string? CommunityOf(string json)
    {
        using var data = JsonDocument.Parse(json);
        return data.RootElement.TryGetProperty("communityId", out var community) ? community.GetString() : null;
    }
}
