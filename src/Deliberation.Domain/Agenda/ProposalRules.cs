using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Agenda;

/// <summary>From a topic to a decision on it: people decide, always with a public reason.</summary>
public static class ProposalRules
{
    /// <summary>How many seconds the opinions of a topic need before a resident may propose it.</summary>
    public const int SecondsNeeded = 5;

    private const int LongestTitle = 100;
    private const int LongestReason = 500;
    private const int LongestPostponementDays = 366;

    internal static Decision Propose(ProposeItem command, DecisionContext context)
    {
        if (context.Topic is not { } topic || topic.CommunityId != command.CommunityId)
            return Decision.Refuse("meeting.unknown-topic", nameof(command.TopicId));
        if (context.Actor.VoiceId is not null && !context.SpokeInTopic)
            return Decision.Refuse("proposal.not-your-topic", nameof(command.TopicId));
        if (context.Actor.VoiceId is not null && topic.Evidence.Seconds < SecondsNeeded)
            return Decision.Refuse("proposal.too-few-seconds", nameof(command.TopicId), SecondsNeeded);
        return TextRule.Refuse(command.Title, nameof(command.Title), LongestTitle)
            ?? Decision.Accept(new ItemProposed(
                context.Now,
                context.By,
                context.MeetingId,
                topic.CommunityId,
                topic.TopicId,
                command.Title.Trim(),
                topic.Place,
                topic.Category,
                topic.Evidence));
    }

    internal static Decision Accept(Meeting meeting, AcceptItem command, DecisionContext context) =>
        NoReason(command.Reason) ?? TooFewScorers(meeting) ?? Decision.Accept(new ItemAccepted(context.Now, context.By, command.Reason.Trim()));

    internal static Decision Reject(Meeting meeting, RejectItem command, DecisionContext context) =>
        NoReason(command.Reason) ?? TooFewScorers(meeting) ?? Decision.Accept(new ItemRejected(context.Now, context.By, command.Reason.Trim()));

    internal static Decision Postpone(PostponeItem command, DecisionContext context)
    {
        if (NoReason(command.Reason) is { } refusal)
            return refusal;
        if (command.Until <= context.Today || command.Until > context.Today.AddDays(LongestPostponementDays))
            return Decision.Refuse("meeting.postponed-until-no-coming-day", nameof(command.Until));
        return Decision.Accept(new ItemPostponed(context.Now, context.By, command.Reason.Trim(), command.Until));
    }

    internal static Decision Resume(Meeting meeting, DecisionContext context) => meeting.PostponedUntil > context.Today
        ? Decision.Refuse("meeting.still-postponed")
        : Decision.Accept(new ItemResumed(context.Now, context.By));

    // Who asked people to score waits until enough of them have.
    private static Decision? TooFewScorers(Meeting meeting) => meeting is { Stage: MeetingStage.UnderEvaluation, ProposalEvaluation: { Suffices: false } evaluation }
        ? Decision.Refuse("proposal.too-few-scorers", limit: evaluation.LeastScorers)
        : null;

    private static Decision? NoReason(string reason) => TextRule.Refuse(reason, nameof(AcceptItem.Reason), LongestReason);
}
