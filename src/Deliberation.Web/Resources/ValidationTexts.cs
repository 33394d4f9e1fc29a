namespace Deliberation.Web.Resources;

/// <summary>Names <c>ValidationTexts.resx</c>.</summary>
public sealed class ValidationTexts;
