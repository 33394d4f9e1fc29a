namespace Deliberation.Web.Resources;

/// <summary>Names <c>MeetingTexts.resx</c>.</summary>
public sealed class MeetingTexts;
