namespace Deliberation.Web.CommandLine;

/// <summary>A topic as the report tells it; times in China's zone, <paramref name="Category"/> a code or null, <paramref name="Ids"/> as the file has them.</summary>
internal sealed record HotTopic(
    int Rank,
    string Title,
    string Place,
    string? Category,
    IReadOnlyList<string> Keywords,
    double Heat,
    IReadOnlyDictionary<string, double> Parts,
    int Messages,
    int Residents,
    int Supporters,
    DateTimeOffset First,
    DateTimeOffset Last,
    IReadOnlyList<object> Ids);
