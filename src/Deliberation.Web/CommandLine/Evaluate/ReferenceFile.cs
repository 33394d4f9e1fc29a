using System.Text.Json;
using Deliberation.Mining.Evaluation;

namespace Deliberation.Web.CommandLine.Evaluate;

/// <summary>A file of known issues: a JSON array of objects with <c>name</c> and <c>ids</c>, each id a number or a text. Other members are ignored.</summary>
internal static class ReferenceFile
{
    /// <exception cref="CommandException">There is no such file, or it is something else.</exception>
    public static IReadOnlyList<KnownIssue> Read(string path)
    {
        if (!File.Exists(path))
            throw new CommandException(Texts.Get("file.not-found", path));
        try
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(path).AsMemory().TrimStart("\uFEFF"u8));
            List<KnownIssue> issues = [.. file.RootElement.EnumerateArray().Select(issue => new KnownIssue(
                issue.GetProperty("name").GetString() ?? "",
                [.. issue.GetProperty("ids").EnumerateArray().Select(IdOf).Distinct(StringComparer.Ordinal)]))];
            return issues.Count > 0 && issues.TrueForAll(issue => issue.Ids.Count > 0) ? issues : throw Wrong(path);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw Wrong(path);
        }
    }

    private static string IdOf(JsonElement id) => id.ValueKind == JsonValueKind.Number ? id.GetRawText() : id.GetString()?.Trim() ?? throw new JsonException();

    private static CommandException Wrong(string path) => new(Texts.Get("evaluate.topics.reference-wrong", path));
}
