namespace Deliberation.Web.Resources;

/// <summary>Names <c>MessageTexts.resx</c>.</summary>
public sealed class MessageTexts;
