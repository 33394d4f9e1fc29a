namespace Deliberation.Web.Resources;

/// <summary>Names <c>HandTexts.resx</c>.</summary>
public sealed class HandTexts;
