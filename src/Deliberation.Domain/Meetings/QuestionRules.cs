namespace Deliberation.Domain.Meetings;

/// <summary>Questions of those who follow from afar.</summary>
internal static class QuestionRules
{
    private const int LongestAnswer = 1000;

    public static Decision Take(Meeting meeting, TakeQuestion command, DecisionContext context)
    {
        if (meeting.Questions.Any(q => q.Id == command.QuestionId))
            return Decision.Refuse("question.taken-already", nameof(command.QuestionId));
        return context.Question is not { } question
            ? Decision.Refuse("question.not-found", nameof(command.QuestionId))
            : Decision.Accept(new QuestionAsked(
                context.Now, context.By, meeting.Questions.Count + 1, question.Id, question.Text, question.Asker.Length > 0 ? question.Asker : null));
    }

    public static Decision Answer(Meeting meeting, AnswerQuestion command, DecisionContext context) => meeting.Questions.FirstOrDefault(q => q.Number == command.Number) switch
    {
        null => Decision.Refuse("question.not-found", nameof(command.Number)),
        { Answer.Length: > 0 } => Decision.Refuse("question.answered-already", nameof(command.Number)),
        _ => TextRule.Refuse(command.Text, nameof(command.Text), LongestAnswer)
            ?? Decision.Accept(new QuestionAnswered(context.Now, context.By, command.Number, command.Text.Trim())),
    };
}
