namespace Deliberation.Web.Resources;

/// <summary>Names <c>SharedTexts.resx</c>.</summary>
public sealed class SharedTexts;
