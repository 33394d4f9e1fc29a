namespace Deliberation.Web.Resources;

/// <summary>Names <c>ResultTexts.resx</c>: past items, the chain, checking a log.</summary>
public sealed class ResultTexts;
