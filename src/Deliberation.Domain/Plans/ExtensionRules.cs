using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Plans;

/// <summary>Asking for more time, and the answer to it.</summary>
internal static class ExtensionRules
{
    /// <summary>More than this many are no longer a matter of time but of the plan.</summary>
    private const int MostGranted = 2;
    private const int FarthestDays = 366;
    private const int LongestReason = 500;

    public static Decision Request(Meeting meeting, RequestExtension command, DecisionContext context)
    {
        if (meeting.Find(command.MeasureId) is not { } state)
            return Decision.Refuse("plan.unknown-measure", nameof(command.MeasureId));
        if (state.Done)
            return Decision.Refuse("plan.measure-done", nameof(command.MeasureId));
        if (context.Today > state.Measure.Due)
            return Decision.Refuse("plan.extension-too-late", nameof(command.Until));
        if (state.PendingExtension is not null)
            return Decision.Refuse("plan.extension-pending", nameof(command.Until));
        if (state.Extensions.Count(extension => extension.Granted == true) >= MostGranted)
            return Decision.Refuse("plan.too-many-extensions", nameof(command.Until), MostGranted);
        if (command.Until <= state.Measure.Due || command.Until > context.Today.AddDays(FarthestDays))
            return Decision.Refuse("plan.extension-not-later", nameof(command.Until));
        return TextRule.Refuse(command.Reason, nameof(command.Reason), LongestReason)
            ?? Decision.Accept(new ExtensionRequested(context.Now, context.By, command.MeasureId, state.Measure.Due, command.Until, command.Reason.Trim()));
    }

    public static Decision Decide(Meeting meeting, DecideExtension command, DecisionContext context)
    {
        if (meeting.Find(command.MeasureId) is not { } state)
            return Decision.Refuse("plan.unknown-measure", nameof(command.MeasureId));
        if (state.PendingExtension is not { } asked)
            return Decision.Refuse("plan.no-extension-asked", nameof(command.MeasureId));
        return TextRule.Refuse(command.Reason, nameof(command.Reason), LongestReason)
            ?? Decision.Accept(new ExtensionDecided(context.Now, context.By, command.MeasureId, asked.Until, command.Granted, command.Reason.Trim()));
    }
}
