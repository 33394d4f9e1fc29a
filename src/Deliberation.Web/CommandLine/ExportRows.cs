namespace Deliberation.Web.CommandLine;

/// <summary>An opinion as it is exported: without contact and inquiry code, and with the resident under a number that means nothing outside the export.</summary>
internal sealed record ExportedOpinion(
    string Community,
    Guid Id,
    DateTimeOffset Time,
    string Channel,
    string Resident,
    string Title,
    string Body,
    string Place,
    int Supports,
    int Opposes,
    int Seconds,
    string? Category,
    IReadOnlyList<string> Keywords,
    long Number,
    long? Topic);

/// <summary>A living topic; its number is that of its first opinion.</summary>
internal sealed record ExportedTopic(
    string Community,
    long Number,
    string Title,
    string Place,
    string? Category,
    double Heat,
    IReadOnlyDictionary<string, double> Parts,
    int Messages,
    int Residents,
    int Supporters,
    DateTimeOffset First,
    DateTimeOffset Last);

/// <summary>An event of a meeting's log. <paramref name="Data"/> is the exact text that its hash is made of, so that the log can be checked.</summary>
internal sealed record ExportedEvent(
    string Community, string Stream, long Version, string Type, DateTimeOffset At, string Data, string PreviousHash, string Hash);
