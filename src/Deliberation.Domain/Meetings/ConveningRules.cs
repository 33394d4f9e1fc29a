namespace Deliberation.Domain.Meetings;

/// <summary>Calling a meeting.</summary>
internal static class ConveningRules
{
    private const int LongestText = 100;
    private const int LongestReason = 500;
    private const int MostEntries = 20;
    private const int LongestEntryMinutes = 240;
    private const int FarthestDays = 366;

    public static Decision Schedule(Meeting meeting, ScheduleMeeting command, DecisionContext context)
    {
        var schedule = command.Schedule;
        var refusal = TextRule.Refuse(schedule.Place, nameof(schedule.Place), LongestText)
            ?? TextRule.Refuse(schedule.OnlineRoom, nameof(schedule.OnlineRoom), LongestText, required: false)
            ?? TextRule.Refuse(command.Reason, nameof(command.Reason), LongestReason, required: meeting.Stage == MeetingStage.Scheduled);
        if (refusal is not null)
            return refusal;
        if (schedule.FacilitatorId == Guid.Empty || string.IsNullOrWhiteSpace(schedule.Facilitator))
            return Decision.Refuse("meeting.no-facilitator", nameof(schedule.FacilitatorId));
        if (schedule.StartsAt <= context.Now || schedule.StartsAt > context.Now.AddDays(FarthestDays))
            return Decision.Refuse("meeting.starts-at-no-coming-time", nameof(schedule.StartsAt));
        if (schedule.Minutes is < 15 or > 480)
            return Decision.Refuse("meeting.length-out-of-range", nameof(schedule.Minutes));
        if (schedule.Quorum is < 1 or > 500)
            return Decision.Refuse("meeting.quorum-out-of-range", nameof(schedule.Quorum));
        return Agenda(schedule)
            ?? Decision.Accept(new MeetingScheduled(context.Now, context.By, schedule, command.Reason.Trim()));
    }

    private static Decision? Agenda(Schedule schedule)
    {
        if (schedule.Agenda.Count == 0)
            return Decision.Refuse("meeting.no-agenda", nameof(schedule.Agenda));
        if (schedule.Agenda.Count > MostEntries)
            return Decision.Refuse("meeting.too-many-entries", nameof(schedule.Agenda), MostEntries);
        foreach (var entry in schedule.Agenda)
        {
            if (TextRule.Refuse(entry.Title, nameof(schedule.Agenda), LongestText) is { } refusal)
                return refusal;
            if (entry.Minutes is < 1 or > LongestEntryMinutes)
                return Decision.Refuse("meeting.entry-minutes-out-of-range", nameof(schedule.Agenda), LongestEntryMinutes);
        }

        return schedule.Agenda.Sum(entry => entry.Minutes) > schedule.Minutes
            ? Decision.Refuse("meeting.agenda-longer-than-meeting", nameof(schedule.Agenda), schedule.Minutes)
            : null;
    }
}
