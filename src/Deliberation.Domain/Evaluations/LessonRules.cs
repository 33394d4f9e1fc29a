using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Evaluations;

/// <summary>成果复用: what is kept for the next similar item.</summary>
internal static class LessonRules
{
    private const int LongestText = 500;

    public static Decision Record(RecordLesson command, DecisionContext context) =>
        TextRule.Refuse(command.Text, nameof(command.Text), LongestText) ?? Decision.Accept(new LessonRecorded(context.Now, context.By, command.Text.Trim()));
}
