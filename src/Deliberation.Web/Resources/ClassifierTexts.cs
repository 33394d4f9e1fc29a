namespace Deliberation.Web.Resources;

/// <summary>Names <c>ClassifierTexts.resx</c>.</summary>
public sealed class ClassifierTexts;
