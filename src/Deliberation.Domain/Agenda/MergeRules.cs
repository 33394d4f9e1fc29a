using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Agenda;

/// <summary>An item becomes part of another: every voice behind it goes along, and it can be taken out again.</summary>
internal static class MergeRules
{
    private const int LongestReason = 500;

    public static Decision Merge(Meeting meeting, MergeItem command, DecisionContext context)
    {
        if (command.Into == meeting.Id)
            return Decision.Refuse("merge.into-itself", nameof(command.Into));
        if (context.MergeTarget is not { } target || target.Id != command.Into || target.CommunityId != meeting.CommunityId)
            return Decision.Refuse("merge.unknown-target", nameof(command.Into));
        if (!target.IsOpen)
            return Decision.Refuse("merge.target-closed", nameof(command.Into));
        return TextRule.Refuse(command.Reason, nameof(command.Reason), LongestReason)
            ?? Decision.Accept(new ItemMerged(context.Now, context.By, target.Id, target.Title, command.Reason.Trim()));
    }

    // Whoever is asked, or was, as part of the other item has their answer counted there.
    public static Decision Unmerge(UnmergeItem command, DecisionContext context)
    {
        if (context.MergeTarget is null or { Stage: MeetingStage.Evaluating or MeetingStage.Answered })
            return Decision.Refuse("merge.target-finished");
        return TextRule.Refuse(command.Reason, nameof(command.Reason), LongestReason)
            ?? Decision.Accept(new ItemUnmerged(context.Now, context.By, command.Reason.Trim()));
    }
}
