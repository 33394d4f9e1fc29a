namespace Deliberation.Web.Import;

/// <summary>A row that was left out: the line it starts on, where the header is line 1, and a stable code <c>row.…</c> or <c>opinion.…</c> whose text is a resource.</summary>
public sealed record RejectedRow(int Line, string Reason);
