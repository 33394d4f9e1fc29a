namespace Deliberation.Web.Import;

/// <summary>
/// A row of a file of messages that can be used. The id is unique within the file; the author is whoever wrote it, as the file names them, and empty
/// when it does not say; the time is UTC.
/// </summary>
public sealed record Message(
    int Line, string Id, string Author, string Title, string Body, string Place, DateTimeOffset SaidAt, int Supports, int Opposes);
