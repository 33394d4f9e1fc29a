namespace Deliberation.Web.Resources;

/// <summary>Names <c>RosterTexts.resx</c>.</summary>
public sealed class RosterTexts;
