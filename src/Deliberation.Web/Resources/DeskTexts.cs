namespace Deliberation.Web.Resources;

/// <summary>Names <c>DeskTexts.resx</c>.</summary>
public sealed class DeskTexts;
