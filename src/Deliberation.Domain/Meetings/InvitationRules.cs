using System.Text.RegularExpressions;

namespace Deliberation.Domain.Meetings;

/// <summary>What becomes of an invitation: the answer, the proxy, the reminder.</summary>
public static partial class InvitationRules
{
    /// <summary>Longest note, characters.</summary>
    public const int LongestNote = 200;

    /// <summary>Longest name of a proxy, characters.</summary>
    public const int LongestName = 40;

    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    /// <summary>When those who are invited are reminded, UTC; null when they are not: nobody is invited, it was done, or they were called less than a day ahead.</summary>
    public static DateTimeOffset? ReminderAt(Meeting meeting) =>
        meeting is { Stage: MeetingStage.Scheduled, Schedule.StartsAt: var startsAt, Seats.Count: > 0 }
        && meeting.RemindedOf != startsAt && meeting.CalledAt < startsAt - Ahead
            ? startsAt - Ahead
            : null;

    internal static Decision Answer(Meeting meeting, AnswerInvitation command, DecisionContext context)
    {
        var seat = meeting.FindSeat(context.Actor.SeatId)!;
        var answer = new InvitationAnswer(seat.Id, command.Attendance, command.Note.Trim(), context.Now);
        if (!Enum.IsDefined(answer.Attendance))
            return Decision.Refuse("seat.unknown-answer", nameof(command.Attendance));
        if (TextRule.Refuse(answer.Note, nameof(command.Note), LongestNote, required: false) is { } refusal)
            return refusal;
        if (LongNumber().IsMatch(answer.Note))
            return Decision.Refuse("seat.contact-in-text", nameof(command.Note));
        return meeting.AnswerOf(seat.Id) is { } earlier && earlier with { At = answer.At } == answer
            ? Decision.Refuse("seat.answer-unchanged")
            : Decision.Accept(new InvitationAnswered(context.Now, context.By, answer));
    }

    internal static Decision NameProxy(Meeting meeting, NameProxy command, DecisionContext context)
    {
        var name = command.Name.Trim();
        if (TextRule.Refuse(name, nameof(command.Name), LongestName) is { } refusal)
            return refusal;
        if (LongNumber().IsMatch(name))
            return Decision.Refuse("seat.contact-in-text", nameof(command.Name));
        return Decision.Accept(new ProxyNamed(context.Now, context.By, new(context.ProxyId, meeting.FindSeat(context.Actor.SeatId)!.Id, name)));
    }

    internal static Decision TakeBack(Meeting meeting, DecisionContext context) => meeting.ProxyOf(context.Actor.SeatId) is { } proxy
        ? Decision.Accept(new ProxyTakenBack(context.Now, context.By, proxy.SeatId))
        : Decision.Refuse("seat.no-proxy");

    internal static Decision Remind(Meeting meeting, DecisionContext context) =>
        ReminderAt(meeting) is { } at && at <= context.Now && context.Now < meeting.Schedule!.StartsAt
            ? Decision.Accept(new SeatsReminded(context.Now, context.By, meeting.Schedule.StartsAt))
            : Decision.Refuse("seat.nothing-to-remind");

    /// <summary>What may be a telephone number: the log is public.</summary>
    [GeneratedRegex("[0-9]{7}")]
    private static partial Regex LongNumber();
}
