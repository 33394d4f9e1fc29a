using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Evaluations;

/// <summary>Closing is the resident's right: only answers of residents, or the passing of the last day, end an evaluation.</summary>
internal static class EvaluationRules
{
    private const int LongestComment = 500;

    public static Decision Ask(Meeting meeting, DecisionContext context)
    {
        if (meeting.Measures.Any(m => !m.Done))
            return Decision.Refuse("evaluation.measures-not-done");
        if (meeting.Measures.Any(m => m.OpenFlags > 0))
            return Decision.Refuse("evaluation.flags-unanswered");
        if (meeting.MinutesRecord.OpenObjections > 0)
            return Decision.Refuse("minutes.objections-unanswered");
        if (context.Voices.Count == 0)
            return Decision.Refuse("evaluation.nobody-to-ask");
        return Decision.Accept(new ResidentsAsked(context.Now, context.By, context.Voices, LastDay(context)));
    }

    public static Decision Rate(Meeting meeting, RateOutcome command, DecisionContext context)
    {
        if (command.Meeting is < 1 or > 5)
            return Decision.Refuse("evaluation.score-out-of-range", nameof(command.Meeting));
        if (command.Result is < 1 or > 5)
            return Decision.Refuse("evaluation.score-out-of-range", nameof(command.Result));
        if (command.Service is < 1 or > 5)
            return Decision.Refuse("evaluation.score-out-of-range", nameof(command.Service));
        if (!Enum.IsDefined(command.Solved))
            return Decision.Refuse("evaluation.solved-missing", nameof(command.Solved));
        if (TextRule.Refuse(command.Comment, nameof(command.Comment), LongestComment, required: command.Solved == Solved.No) is { } refusal)
            return refusal;
        if (RatingPhotoRules.Refuse(meeting, command, context) is { } photoRefusal)
            return photoRefusal;

        var rating = new OutcomeRating(
            context.Actor.VoiceId!.Value, command.Meeting, command.Result, command.Service, command.Solved, command.Comment.Trim(), context.Now,
            command.Photos is { Count: > 0 } photos ? [.. photos.Distinct()] : null);
        var rated = new OutcomeRated(context.Now, "", rating);
        var round = meeting.Evaluation!.With(rating);
        return round.Count.Silent == 0 && meeting.MinutesRecord.OpenObjections == 0 ? Decision.Accept(rated, Outcome(round.Count, context)) : Decision.Accept(rated);
    }

    public static Decision Close(Meeting meeting, DecisionContext context)
    {
        var round = meeting.Evaluation!;
        if (context.Today <= round.Due)
            return Decision.Refuse("evaluation.still-open");
        // Nothing is closed over an objection that waits for its answer.
        return round.Count.Answered == 0 || meeting.MinutesRecord.OpenObjections > 0
            ? Decision.Accept(new EvaluationExtended(context.Now, context.By, LastDay(context)))
            : Decision.Accept(Outcome(round.Count, context));
    }

    private static MeetingEvent Outcome(OutcomeCount count, DecisionContext context) => count.Reopens
        ? new ItemReopened(context.Now, "", count)
        : new ItemAnswered(context.Now, "", count);

    private static DateOnly LastDay(DecisionContext context) =>
        context.Calendar.AddWorkingDays(context.Today, TrackingEvaluation.WindowWorkingDays);
}
