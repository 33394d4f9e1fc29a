namespace Deliberation.Web.Resources;

/// <summary>Names <c>PhotoTexts.resx</c>.</summary>
public sealed class PhotoTexts;
