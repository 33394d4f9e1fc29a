namespace Deliberation.Web.Import;

/// <summary>
/// One record of a CSV file: the physical line it starts on (the header is line 1) and its cells without quotes. <paramref name="Fault"/> is the
/// reason code when it could not be split into cells, which are then none; else null.
/// </summary>
public readonly record struct CsvRow(int Line, IReadOnlyList<string> Fields, string? Fault = null);
