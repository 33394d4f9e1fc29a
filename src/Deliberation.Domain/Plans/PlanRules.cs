using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Plans;

/// <summary>The co-governance plan and the reports on it.</summary>
internal static class PlanRules
{
    private const int MostMeasures = 30;
    private const int LongestTitle = 200;
    private const int LongestReason = 500;
    private const int LongestReport = 1000;
    private const int FarthestYears = 5;
    private const decimal LargestBudgetYuan = 1_000_000_000m;

    public static Decision Publish(Meeting meeting, PublishPlan command, DecisionContext context)
    {
        if (meeting.Minutes.Length == 0)
            return Decision.Refuse("plan.no-minutes");
        if (meeting.MinutesRecord.OpenObjections > 0)
            return Decision.Refuse("minutes.objections-unanswered");
        if (command.Measures.Count == 0)
            return Decision.Refuse("plan.no-measures", nameof(command.Measures));
        if (command.Measures.Count > MostMeasures)
            return Decision.Refuse("plan.too-many-measures", nameof(command.Measures), MostMeasures);
        if (command.Measures.DistinctBy(m => m.Id).Count() != command.Measures.Count)
            return Decision.Refuse("plan.same-measure-twice", nameof(command.Measures));
        if (TextRule.Refuse(command.Reason, nameof(command.Reason), LongestReason, required: meeting.Measures.Count > 0) is { } noReason)
            return noReason;
        foreach (var measure in command.Measures)
            if (Check(meeting, measure, context) is { } refusal)
                return refusal;
        return Decision.Accept(new PlanPublished(context.Now, context.By, command.Measures, command.Reason.Trim()));
    }

    public static Decision Report(Meeting meeting, ReportProgress command, DecisionContext context)
    {
        if (meeting.Find(command.MeasureId) is null)
            return Decision.Refuse("plan.unknown-measure", nameof(command.MeasureId));
        return TextRule.Refuse(command.Text, nameof(command.Text), LongestReport)
            ?? Decision.Accept(new ProgressReported(context.Now, context.By, command.MeasureId, command.Text.Trim(), command.Done));
    }

    private static Decision? Check(Meeting meeting, Measure measure, DecisionContext context)
    {
        var refusal = TextRule.Refuse(measure.Title, nameof(measure.Title), LongestTitle)
            ?? TextRule.Refuse(measure.SuccessMeasure, nameof(measure.SuccessMeasure), LongestTitle, required: false);
        if (refusal is not null)
            return refusal;
        if (!context.Units.TryGetValue(measure.UnitId, out var unit) || unit != measure.Unit)
            return Decision.Refuse("plan.measure-without-owner", nameof(measure.UnitId));
        var before = meeting.Find(measure.Id);
        var kept = before?.Measure.Due == measure.Due;
        if (!kept && before is { Done: false } && before.Measure.Due < context.Today)
            return Decision.Refuse("plan.extension-too-late", nameof(measure.Due));
        if (!kept && (measure.Due < context.Today || measure.Due > context.Today.AddYears(FarthestYears)))
            return Decision.Refuse("plan.measure-without-deadline", nameof(measure.Due));
        return measure.BudgetYuan is < 0 or > LargestBudgetYuan
            ? Decision.Refuse("plan.budget-out-of-range", nameof(measure.BudgetYuan))
            : null;
    }
}
