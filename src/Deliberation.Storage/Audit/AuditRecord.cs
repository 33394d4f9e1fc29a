namespace Deliberation.Storage.Audit;

/// <summary>An entry with its place in the log.</summary>
/// <param name="Seq">Rises with every entry.</param>
/// <param name="Entry">What was written.</param>
public sealed record AuditRecord(long Seq, AuditEntry Entry);
