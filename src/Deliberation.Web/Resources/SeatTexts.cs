namespace Deliberation.Web.Resources;

/// <summary>Names <c>SeatTexts.resx</c>.</summary>
public sealed class SeatTexts;
