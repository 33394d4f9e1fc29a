using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Plans;

/// <summary>The supervision group points something out; somebody answers before residents are asked.</summary>
internal static class FlagRules
{
    private const int LongestText = 500;

    public static Decision Raise(Meeting meeting, FlagMeasure command, DecisionContext context)
    {
        if (meeting.Find(command.MeasureId) is not { } state)
            return Decision.Refuse("plan.unknown-measure", nameof(command.MeasureId));
        if (!Enum.IsDefined(command.Kind))
            return Decision.Refuse("plan.flag-kind-missing", nameof(command.Kind));
        return TextRule.Refuse(command.Text, nameof(command.Text), LongestText)
            ?? Decision.Accept(new MeasureFlagged(context.Now, context.By, command.MeasureId, state.Flags.Count + 1, command.Kind, command.Text.Trim()));
    }

    public static Decision Answer(Meeting meeting, AnswerFlag command, DecisionContext context)
    {
        if (meeting.Find(command.MeasureId)?.Flags.FirstOrDefault(flag => flag.Number == command.Number) is not { } flag)
            return Decision.Refuse("plan.unknown-flag", nameof(command.Number));
        if (flag.Answer.Length > 0)
            return Decision.Refuse("plan.flag-answered", nameof(command.Number));
        return TextRule.Refuse(command.Text, nameof(command.Text), LongestText)
            ?? Decision.Accept(new FlagAnswered(context.Now, context.By, command.MeasureId, command.Number, command.Text.Trim()));
    }
}
