namespace Deliberation.Web.Resources;

/// <summary>Names <c>CommandLineTexts.resx</c>.</summary>
public sealed class CommandLineTexts;
