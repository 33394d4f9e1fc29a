namespace Deliberation.Mining.Evaluation;

/// <summary>An issue that careful readers found, the answer that topics are compared with.</summary>
/// <param name="Name">How it is called; any text.</param>
/// <param name="Ids">The opinions about it; an id given twice counts once.</param>
public sealed record KnownIssue(string Name, IReadOnlyList<string> Ids);
