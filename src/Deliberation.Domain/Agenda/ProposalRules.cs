using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Agenda;

/// <summary>From a topic to a decision on it: people decide, always with a public reason.</summary>
internal static class ProposalRules
{
    private const int LongestTitle = 100;
    private const int LongestReason = 500;
    private const int LongestPostponementDays = 366;

    public static Decision Propose(ProposeItem command, DecisionContext context)
    {
        if (context.Topic is not { } topic || topic.CommunityId != command.CommunityId)
            return Decision.Refuse("meeting.unknown-topic", nameof(command.TopicId));
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

    public static Decision Accept(AcceptItem command, DecisionContext context) =>
        NoReason(command.Reason) ?? Decision.Accept(new ItemAccepted(context.Now, context.By, command.Reason.Trim()));

    public static Decision Reject(RejectItem command, DecisionContext context) =>
        NoReason(command.Reason) ?? Decision.Accept(new ItemRejected(context.Now, context.By, command.Reason.Trim()));

    public static Decision Postpone(PostponeItem command, DecisionContext context)
    {
        if (NoReason(command.Reason) is { } refusal)
            return refusal;
        if (command.Until <= context.Today || command.Until > context.Today.AddDays(LongestPostponementDays))
            return Decision.Refuse("meeting.postponed-until-no-coming-day", nameof(command.Until));
        return Decision.Accept(new ItemPostponed(context.Now, context.By, command.Reason.Trim(), command.Until));
    }

    public static Decision Resume(Meeting meeting, DecisionContext context) => meeting.PostponedUntil > context.Today
        ? Decision.Refuse("meeting.still-postponed")
        : Decision.Accept(new ItemResumed(context.Now, context.By));

    private static Decision? NoReason(string reason) => TextRule.Refuse(reason, nameof(AcceptItem.Reason), LongestReason);
}
