using Deliberation.Domain.Access;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Plans;

namespace Deliberation.Domain.Notifications;

/// <summary>A message that an event calls for.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="To">Whom.</param>
/// <param name="Content">With what.</param>
/// <param name="Until">After this moment, UTC, it is of no use to anybody and is not sent out any more.</param>
public sealed record MessageDraft(MessageKind Kind, Audience To, MessageContent Content, DateTimeOffset Until);

/// <summary>Which messages an event of a meeting calls for.</summary>
public static class MessageRules
{
    /// <summary>How long a message without a date of its own is worth sending.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(14);

    private static readonly HashSet<string> Telling =
    [
        .. new[]
        {
            typeof(SeatsInvited), typeof(MeetingScheduled), typeof(SeatsReminded), typeof(SeatWithdrawn), typeof(MeetingCalledOff), typeof(SessionAdjourned), typeof(MinutesPublished),
            typeof(PlanPublished), typeof(ResidentsAsked), typeof(MeasureReminded),
        }.Select(MeetingEventJson.NameOf),
    ];

    /// <summary>Whether an event of that name in the log may call for messages at all.</summary>
    public static bool MayTell(string eventName) => Telling.Contains(eventName);

    /// <summary>The messages; most events call for none.</summary>
    /// <param name="before">The meeting before the event.</param>
    /// <param name="happened">The event.</param>
    public static IReadOnlyList<MessageDraft> Of(Meeting before, MeetingEvent happened)
    {
        var meeting = before.Apply(happened);
        var seats = new Audience.Seats([.. meeting.Seats.Select(seat => seat.Id)]);
        return happened switch
        {
            SeatsInvited e => [Of(MessageKind.Invitation, new Audience.Seats([.. e.Seats.Select(seat => seat.Id)]))],
            MeetingScheduled e when before.Seats.Count > 0 =>
            [
                Of(before.Stage == MeetingStage.Adjourned ? MessageKind.Continued : MessageKind.Called, seats, e.Reason),
                .. before.Proxies.Select(proxy => Of(MessageKind.ProxyDropped, new Audience.Seats([proxy.SeatId]), proxy.Name)),
            ],
            MeetingCalledOff e => [CalledOff(seats, e.Reason), CalledOff(new Audience.Account(before.Schedule!.FacilitatorId), e.Reason)],
            SessionAdjourned e when before.Seats.Count > 0 => [Late(MessageKind.Adjourned, seats, e.Reason)],
            SeatsReminded => [Of(MessageKind.Reminder, seats)],
            SeatWithdrawn e => [Of(MessageKind.Withdrawn, new Audience.Seats([e.SeatId]), e.Reason)],
            MinutesPublished e when before.Seats.Count > 0 => [Late(MessageKind.Minutes, seats, e.Change ?? "", e.Due)],
            PlanPublished e when before.Seats.Count > 0 => [Late(MessageKind.Plan, seats, e.Reason)],
            ResidentsAsked e => [Late(MessageKind.Evaluation, new Audience.Voices(e.Voices), due: e.Due) with { Until = WorkingDayCalendar.EndOf(e.Due) }],
            MeasureReminded e when before.Find(e.MeasureId) is { } state => [Late(MessageKind.Supervision, Owners(e.Reminder.Kind, state.Measure), state.Measure.Title, e.Reminder.Due)],
            _ => [],
        };

        MessageDraft Of(MessageKind kind, Audience to, string detail = "") =>
            new(kind, to, new(meeting.Title, meeting.Schedule?.StartsAt, meeting.Schedule?.Place ?? "", detail), meeting.Schedule?.StartsAt ?? happened.At + Fresh);

        MessageDraft CalledOff(Audience to, string reason) =>
            new(MessageKind.CalledOff, to, new(meeting.Title, before.Schedule!.StartsAt, before.Schedule.Place, reason), happened.At + Fresh);

        MessageDraft Late(MessageKind kind, Audience to, string detail = "", DateOnly? due = null) =>
            new(kind, to, new(meeting.Title, Detail: detail, Due: due), happened.At + Fresh);

        static Audience Owners(ReminderKind kind, Measure measure) => kind switch
        {
            ReminderKind.Owner => new Audience.Unit(measure.UnitId),
            ReminderKind.Supervision => new Audience.Holders([Role.Staff, Role.Supervisor]),
            _ => new Audience.Holders([Role.StreetAdmin]),
        };
    }
}
