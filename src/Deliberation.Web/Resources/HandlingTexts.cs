namespace Deliberation.Web.Resources;

/// <summary>Names <c>HandlingTexts.resx</c>.</summary>
public sealed class HandlingTexts;
