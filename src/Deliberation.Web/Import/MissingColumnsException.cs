namespace Deliberation.Web.Import;

/// <summary>The file has no header, or one without columns that cannot be done without.</summary>
public sealed class MissingColumnsException(IReadOnlyList<MessageColumn> columns)
    : Exception($"Missing columns: {string.Join(", ", columns)}")
{
    public IReadOnlyList<MessageColumn> Columns { get; } = columns;
}
