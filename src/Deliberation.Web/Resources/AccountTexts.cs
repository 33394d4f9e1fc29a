namespace Deliberation.Web.Resources;

/// <summary>Names <c>AccountTexts.resx</c>.</summary>
public sealed class AccountTexts;
