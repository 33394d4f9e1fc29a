namespace Deliberation.Web.Import;

/// <summary>
/// One record of a CSV file: the physical lines it stands on (the header starts on line 1) and its cells without quotes. <paramref name="Fault"/> is the
/// reason code when it could not be split into cells, which are then none; else null.
/// </summary>
public readonly record struct CsvRow(int Line, int LastLine, IReadOnlyList<string> Fields, string? Fault = null);
