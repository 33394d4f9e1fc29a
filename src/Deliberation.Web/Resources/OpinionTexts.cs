namespace Deliberation.Web.Resources;

/// <summary>Names <c>OpinionTexts.resx</c>.</summary>
public sealed class OpinionTexts;
