namespace Deliberation.Web.Resources;

/// <summary>Names <c>LexiconTexts.resx</c>.</summary>
public sealed class LexiconTexts;
