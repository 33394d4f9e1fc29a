namespace Deliberation.Web.Resources;

/// <summary>Names <c>ReplyTexts.resx</c>.</summary>
public sealed class ReplyTexts;
