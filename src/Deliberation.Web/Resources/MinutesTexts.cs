namespace Deliberation.Web.Resources;

/// <summary>Names <c>MinutesTexts.resx</c>.</summary>
public sealed class MinutesTexts;
