using System.Text.Encodings.Web;
using System.Text.Json;
using Deliberation.Web.Import;

namespace Deliberation.Web.CommandLine;

/// <summary>What <c>mine --out</c> writes.</summary>
internal sealed record MiningReport(int Messages, IReadOnlyList<RejectedRow> Rejected, Elapsed Elapsed, IReadOnlyList<HotTopic> Topics)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Chinese stays readable; the file is never part of a page
    };

    /// <summary>Writes beside the file first, so that a report is whole or not there.</summary>
    public async Task SaveAsync(string path, CancellationToken cancellationToken)
    {
        var draft = path + ".part";
        await using (var file = File.Create(draft))
            await JsonSerializer.SerializeAsync(file, this, Options, cancellationToken);
        File.Move(draft, path, overwrite: true);
    }
}
