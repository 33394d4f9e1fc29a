namespace Deliberation.Web.Resources;

/// <summary>Names <c>HomeTexts.resx</c>.</summary>
public sealed class HomeTexts;
