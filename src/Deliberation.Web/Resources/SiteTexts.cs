namespace Deliberation.Web.Resources;

/// <summary>Names <c>SiteTexts.resx</c>.</summary>
public sealed class SiteTexts;
