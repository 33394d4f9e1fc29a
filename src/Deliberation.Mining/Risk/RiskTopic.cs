namespace Deliberation.Mining.Risk;

/// <summary>A topic as the risk rules see it.</summary>
/// <param name="Id">The topic.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Area">The estate or place it is about; empty when none is known.</param>
/// <param name="Category">Code of its category; null when unsure.</param>
/// <param name="Urgent">Whether somebody spoke of danger in the last two weeks.</param>
/// <param name="Weeks">Distinct residents of each week, earliest first; the last one ends now.</param>
public sealed record RiskTopic(long Id, string Title, string Area, string? Category, bool Urgent, IReadOnlyList<int> Weeks);
