namespace Deliberation.Storage.Topics;

/// <summary>How many opinions were said in a week.</summary>
/// <param name="Week">Whole weeks since the moment that was asked for; 0 for the first.</param>
/// <param name="Opinions">How many; at least 1.</param>
public sealed record WeekCount(int Week, int Opinions);
