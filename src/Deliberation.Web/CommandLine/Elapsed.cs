namespace Deliberation.Web.CommandLine;

/// <summary>Seconds.</summary>
internal sealed record Elapsed(double Read, double Mine, double Total);
