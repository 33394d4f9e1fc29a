namespace Deliberation.Domain.Plans;

/// <summary>措施: one thing that somebody does by a day.</summary>
/// <param name="Id">Unique in the plan; made by the page that writes it, so that a report can name it.</param>
/// <param name="Title">What is done; 1–200 characters.</param>
/// <param name="UnitId">The responsible unit's id.</param>
/// <param name="Unit">Its name.</param>
/// <param name="Due">The last day, in the community's time.</param>
/// <param name="SuccessMeasure">How one sees that it is done; may be empty.</param>
/// <param name="BudgetYuan">Budget in yuan; null when none is needed.</param>
public sealed record Measure(Guid Id, string Title, string UnitId, string Unit, DateOnly Due, string SuccessMeasure, decimal? BudgetYuan);
