using Deliberation.Domain.Calendars;

namespace Deliberation.Domain.Meetings;

/// <summary>Minutes are published, stand open for some working days to those who were there, and are confirmed when no objection waits.</summary>
internal static class MinutesRules
{
    private const int LongestText = 20_000;
    private const int LongestChange = 300;
    private const int LongestObjection = 1000;

    /// <summary>When the period ends, UTC; null when none runs.</summary>
    public static DateTimeOffset? EndsAt(Meeting meeting) => meeting is { MinutesRecord: { State: MinutesState.Open, Due: { } due } }
        && MeetingDecider.Stages(new SettleMinutes()).Contains(meeting.Stage)
            ? WorkingDayCalendar.EndOf(due)
            : null;

    public static Decision Publish(Meeting meeting, PublishMinutes command, DecisionContext context)
    {
        if (meeting.MinutesRecord.OpenObjections > 0)
            return Decision.Refuse("minutes.objections-unanswered");
        return CheckText(meeting, command.Text)
            ?? TextRule.Refuse(command.Change, nameof(command.Change), LongestChange, required: meeting.MinutesRecord.Latest is not null)
            ?? Decision.Accept(Version(command.Text, command.Change, context));
    }

    public static Decision Confirm(Meeting meeting, ConfirmMinutes command, DecisionContext context)
    {
        var record = meeting.MinutesRecord;
        var participant = meeting.ParticipantOf(context.Actor.SeatId)!.Name;
        if (NotOpen(record, context) is { } closed)
            return closed;
        if (command.Version != record.Versions.Count)
            return Decision.Refuse("minutes.newer-version", nameof(command.Version));
        return record.ConfirmedBy(participant)
            ? Decision.Refuse("minutes.confirmed-already")
            : Decision.Accept(new MinutesConfirmed(context.Now, context.By, participant, command.Version));
    }

    public static Decision Object(Meeting meeting, ObjectToMinutes command, DecisionContext context)
    {
        var record = meeting.MinutesRecord;
        if (NotOpen(record, context) is { } closed)
            return closed;
        var (participant, way) = meeting.ParticipantOf(context.Actor.SeatId) is { } present ? (present.Name, ObjectionWay.Online) : (command.Participant, command.Way);
        if (meeting.Attended.All(person => person.Name != participant))
            return Decision.Refuse("minutes.not-a-participant", nameof(command.Participant));
        if (!Enum.IsDefined(way))
            return Decision.Refuse("minutes.unknown-way", nameof(command.Way));
        if (record.Objections.Any(o => o.Participant == participant && o.Answer.Length == 0))
            return Decision.Refuse("minutes.objection-waits", nameof(command.Text));
        return TextRule.Refuse(command.Text, nameof(command.Text), LongestObjection)
            ?? Decision.Accept(new MinutesObjected(
                context.Now, context.By, record.Objections.Count + 1, participant, way, record.Versions.Count, command.Text.Trim()));
    }

    public static Decision Answer(Meeting meeting, AnswerObjection command, DecisionContext context)
    {
        if (meeting.MinutesRecord.Objections.FirstOrDefault(o => o.Number == command.Number) is not { } objection)
            return Decision.Refuse("minutes.unknown-objection", nameof(command.Number));
        if (objection.Answer.Length > 0)
            return Decision.Refuse("minutes.objection-answered", nameof(command.Number));
        if (TextRule.Refuse(command.Answer, nameof(command.Answer), LongestObjection) is { } refusal)
            return refusal;
        var amended = command.Text is not null && command.Text.Trim() != meeting.Minutes;
        var answered = new ObjectionAnswered(context.Now, context.By, command.Number, command.Answer.Trim(), amended);
        if (!amended)
            return Decision.Accept(answered);
        return CheckText(meeting, command.Text!) ?? Decision.Accept(answered, Version(command.Text!, Shortened(command.Answer.Trim()), context));
    }

    public static Decision Settle(Meeting meeting, DecisionContext context)
    {
        var record = meeting.MinutesRecord;
        if (record is not { State: MinutesState.Open, Due: { } due })
            return Decision.Refuse("minutes.nothing-to-settle");
        if (context.Today <= due)
            return Decision.Refuse("minutes.period-runs");
        return Decision.Accept(record.OpenObjections > 0
            ? new MinutesPeriodExtended(context.Now, context.By, LastDay(context))
            : new MinutesSettled(context.Now, context.By, record.Versions.Count));
    }

    private static Decision? NotOpen(MinutesRecord record, DecisionContext context) => record.State switch
    {
        MinutesState.None => Decision.Refuse("minutes.not-published"),
        MinutesState.Open when context.Today <= record.Due => null,
        _ => Decision.Refuse("minutes.period-over"),
    };

    private static Decision? CheckText(Meeting meeting, string text) => TextRule.Refuse(text, nameof(PublishMinutes.Text), LongestText)
        ?? (text.Trim() == meeting.Minutes ? Decision.Refuse("minutes.unchanged", nameof(PublishMinutes.Text)) : null);

    private static MinutesPublished Version(string text, string change, DecisionContext context) =>
        new(context.Now, context.By, text.Trim(), change.Trim() is { Length: > 0 } said ? said : null, LastDay(context));

    private static string Shortened(string answer) => answer.Length <= LongestChange ? answer : answer[..(LongestChange - 1)] + "…";

    private static DateOnly LastDay(DecisionContext context) => context.Calendar.AddWorkingDays(context.Today, context.MinutesPeriod.WorkingDays);
}
