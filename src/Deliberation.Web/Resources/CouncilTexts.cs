namespace Deliberation.Web.Resources;

/// <summary>Names the words of the pages for the people who work on a meeting.</summary>
public sealed class CouncilTexts;
