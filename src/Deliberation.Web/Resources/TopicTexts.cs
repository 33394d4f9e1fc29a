namespace Deliberation.Web.Resources;

/// <summary>Names <c>TopicTexts.resx</c>.</summary>
public sealed class TopicTexts;
