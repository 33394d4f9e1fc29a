namespace Deliberation.Web.Pages.Home;

/// <summary>A rate as the front page shows it.</summary>
/// <param name="Name">Its word.</param>
/// <param name="Value">0–1; null while there is nothing to divide by.</param>
/// <param name="Part">Above the line.</param>
/// <param name="Whole">Below the line.</param>
/// <param name="How">What was counted, and what was not.</param>
public sealed record Rate(string Name, double? Value, int Part, int Whole, string How);
