namespace Deliberation.Web.Resources;

/// <summary>Names <c>RateTexts.resx</c>.</summary>
public sealed class RateTexts;
