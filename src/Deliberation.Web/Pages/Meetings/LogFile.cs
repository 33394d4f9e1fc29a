using System.Text.Encodings.Web;
using System.Text.Json;
using Deliberation.Storage.Events;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Hosting;

namespace Deliberation.Web.Pages.Meetings;

/// <summary>The log of a meeting as a file that anyone can verify: see <c>docs/verify.md</c>.</summary>
public static class LogFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // Readable in an editor; it is a file to keep, never part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>Reads a downloaded file.</summary>
    /// <exception cref="JsonException">It is no such file.</exception>
    internal static async Task<IReadOnlyList<LogRow>> ReadAsync(Stream file, CancellationToken cancellationToken) =>
        await JsonSerializer.DeserializeAsync<List<LogRow>>(file, Strict, cancellationToken) is { } rows && !rows.Contains(null!) ? rows : throw new JsonException();

    public static void MapMeetingLogFile(this IEndpointRouteBuilder app) => app.MapGet("/meetings/{id:guid}/log.json", DownloadAsync).AllowAnonymous();

    private static async Task<IResult> DownloadAsync(Guid id, HttpContext context, MeetingQueries meetings, EventStore events)
    {
        if (await meetings.FindAsync(context.RequestServices.Community().Id, id, context.RequestAborted) is null)
            return TypedResults.NotFound();
        var rows = (await events.ReadAsync(MeetingStore.StreamId(id), cancellationToken: context.RequestAborted))
            .Select(LogRow.Of);
        return TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(rows, Options), "application/json", $"meeting-{id:D}.json");
    }
}
