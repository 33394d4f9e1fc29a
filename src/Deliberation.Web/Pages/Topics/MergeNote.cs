using System.Text.Json;
using Deliberation.Storage.Topics;

namespace Deliberation.Web.Pages.Topics;

/// <summary>That a topic took another one in, or became part of another, and the words that both had.</summary>
public sealed record MergeNote(DateTimeOffset At, bool Into, IReadOnlyList<string> Words)
{
    private const int MostWords = 5;

    public static MergeNote Of(TopicMerge merge, long topicId)
    {
        using var why = JsonDocument.Parse(merge.Why);
        return new MergeNote(
            merge.At,
            merge.Into == topicId,
            why.RootElement.ValueKind == JsonValueKind.Object && why.RootElement.TryGetProperty("sharedWords", out var words) && words.ValueKind == JsonValueKind.Array
                ? [.. words.EnumerateArray().Select(word => word.ToString()).Take(MostWords)]
                : []);
    }
}
