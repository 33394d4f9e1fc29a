namespace Deliberation.Web.Resources;

/// <summary>Names <c>RefusalTexts.resx</c>.</summary>
public sealed class RefusalTexts;
