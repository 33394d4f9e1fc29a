namespace Deliberation.Web.Resources;

/// <summary>Names <c>CalendarTexts.resx</c>.</summary>
public sealed class CalendarTexts;
