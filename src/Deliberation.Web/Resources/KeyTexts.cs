namespace Deliberation.Web.Resources;

/// <summary>Names <c>KeyTexts.resx</c>.</summary>
public sealed class KeyTexts;
