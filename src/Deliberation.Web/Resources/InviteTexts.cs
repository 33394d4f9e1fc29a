namespace Deliberation.Web.Resources;

/// <summary>Names <c>InviteTexts.resx</c>.</summary>
public sealed class InviteTexts;
