using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Notifications;
using Deliberation.Domain.Plans;
using Deliberation.Domain.Tests.Meetings;

namespace Deliberation.Domain.Tests.Notifications;

public class MessageRulesTests
{
    private static readonly DateTimeOffset StartsAt = Given.Schedule.StartsAt;

    [Fact]
    public void Those_invited_are_told_and_told_again_when_the_date_changes()
    {
        var accepted = Given.Meeting(Given.UntilAccepted);
        var scheduled = Given.Meeting(Given.UntilScheduled);

        var invited = Assert.Single(MessageRules.Of(scheduled, new SeatsInvited(Given.Now, "王芳", [Given.Seat with { Id = Given.Newcomer }])));
        Assert.Equal((MessageKind.Invitation, StartsAt, StartsAt), (invited.Kind, invited.Content.StartsAt, invited.Until));
        Assert.Equal([Given.Newcomer], Assert.IsType<Audience.Seats>(invited.To).SeatIds);

        Assert.Empty(MessageRules.Of(accepted, new MeetingScheduled(Given.Now, "王芳", Given.Schedule, "")));
        var moved = Assert.Single(MessageRules.Of(scheduled, new MeetingScheduled(Given.Now, "王芳", Given.Schedule with { StartsAt = StartsAt.AddDays(2) }, "下雨")));
        Assert.Equal((MessageKind.Called, "下雨", StartsAt.AddDays(2)), (moved.Kind, moved.Content.Detail, moved.Content.StartsAt));
        Assert.Equal([Given.Seat.Id], Assert.IsType<Audience.Seats>(moved.To).SeatIds);
    }

    [Fact]
    public void An_invitation_without_a_date_is_of_use_for_a_fortnight() =>
        Assert.Equal(Given.Now.AddDays(14), Assert.Single(MessageRules.Of(Given.Meeting(Given.UntilAccepted), new SeatsInvited(Given.Now, "王芳", [Given.Seat]))).Until);

    [Theory]
    [InlineData(MeetingStage.Scheduled, MessageKind.Reminder)]
    [InlineData(MeetingStage.InSession, MessageKind.Withdrawn)]
    [InlineData(MeetingStage.MinutesOpen, MessageKind.Minutes)]
    [InlineData(MeetingStage.Planned, MessageKind.Plan)]
    public void Those_with_a_seat_hear_what_becomes_of_it(MeetingStage stage, MessageKind kind)
    {
        MeetingEvent happened = kind switch
        {
            MessageKind.Reminder => new SeatsReminded(Given.Now, "system", StartsAt),
            MessageKind.Withdrawn => new SeatWithdrawn(Given.Now, "王芳", Given.Seat.Id, "搬走了"),
            MessageKind.Minutes => new MinutesPublished(Given.Now, "陈静", "大家同意"),
            _ => new PlanPublished(Given.Now, "王芳", [Given.Measure], ""),
        };
        var message = Assert.Single(MessageRules.Of(Given.Meeting(Given.Until(stage)), happened));
        Assert.Equal(kind, message.Kind);
        Assert.Contains(Given.Seat.Id, Assert.IsType<Audience.Seats>(message.To).SeatIds);
    }

    [Theory]
    [InlineData(MeetingStage.Scheduled)]
    [InlineData(MeetingStage.InSession)]
    public void Calling_off_is_told_to_every_seat_and_to_the_facilitator_with_the_date_that_falls_away(MeetingStage stage)
    {
        var messages = MessageRules.Of(Given.Meeting(Given.Until(stage)), new MeetingCalledOff(Given.Now, "王芳", "台风"));

        Assert.All(messages, m => Assert.Equal((MessageKind.CalledOff, StartsAt, "台风"), (m.Kind, m.Content.StartsAt, m.Content.Detail)));
        Assert.Contains(Given.Seat.Id, Assert.IsType<Audience.Seats>(messages[0].To).SeatIds);
        Assert.Equal(Given.Schedule.FacilitatorId, Assert.IsType<Audience.Account>(messages[1].To).UserId);
    }

    [Fact]
    public void An_adjourned_session_is_told_and_then_the_date_of_the_next()
    {
        var running = Given.Meeting(Given.UntilInSession);
        var adjourned = new SessionAdjourned(Given.Now, "周敏", "太晚了");
        var told = Assert.Single(MessageRules.Of(running, adjourned));
        Assert.Equal((MessageKind.Adjourned, "太晚了", null), (told.Kind, told.Content.Detail, told.Content.StartsAt));
        Assert.Equal(2, Assert.IsType<Audience.Seats>(told.To).SeatIds.Count);

        var next = Assert.Single(MessageRules.Of(running.Apply(adjourned), new MeetingScheduled(Given.Now, "王芳", Given.Schedule, "")));
        Assert.Equal((MessageKind.Continued, StartsAt), (next.Kind, next.Content.StartsAt));
    }

    [Fact]
    public void Another_date_tells_whoever_sent_somebody_that_the_proxy_falls_away()
    {
        var sent = Given.Meeting([.. Given.UntilInSession.Take(4), new ProxyNamed(Given.Now, "3幢张阿姨", new(Given.ProxyId, Given.Seat.Id, "李四"))]);

        var messages = MessageRules.Of(sent, new MeetingScheduled(Given.Now, "王芳", Given.Schedule, "下雨"));

        Assert.Equal([MessageKind.Called, MessageKind.ProxyDropped], messages.Select(m => m.Kind));
        Assert.Equal("李四", messages[1].Content.Detail);
        Assert.Equal([Given.Seat.Id], Assert.IsType<Audience.Seats>(messages[1].To).SeatIds);
    }

    [Theory]
    [InlineData(ReminderKind.Supervision, Role.Staff, Role.Supervisor)]
    [InlineData(ReminderKind.Street, Role.StreetAdmin)]
    public void An_escalation_goes_to_those_above(ReminderKind kind, params Role[] roles) =>
        Assert.Equal(roles, Assert.IsType<Audience.Holders>(Remind(kind).To).Roles);

    [Fact]
    public void A_reminder_goes_to_the_unit_and_a_question_to_those_asked()
    {
        var reminded = Remind(ReminderKind.Owner);
        Assert.Equal(("traffic-police", Given.Measure.Title), (Assert.IsType<Audience.Unit>(reminded.To).UnitId, reminded.Content.Detail));

        var asked = Assert.Single(MessageRules.Of(Given.Meeting(Given.UntilTracking), new ResidentsAsked(Given.Now, "王芳", Given.Voices, new DateOnly(2026, 5, 20))));
        Assert.Equal(Given.Voices, Assert.IsType<Audience.Voices>(asked.To).Names);
        Assert.Equal(new DateTimeOffset(2026, 5, 20, 16, 0, 0, TimeSpan.Zero), asked.Until);
    }

    [Fact]
    public void An_event_that_tells_is_known_by_its_name() => Assert.All(
        Enum.GetValues<MeetingStage>().SelectMany(stage => Given.Until(stage).Select((e, i) => (Before: Given.Meeting(Given.Until(stage).Take(i)), Event: e)))
            .Append((Given.Meeting(Given.UntilScheduled), new MeetingCalledOff(Given.Now, "王芳", "台风"))),
        pair => Assert.True(MessageRules.Of(pair.Before, pair.Event).Count == 0 || MessageRules.MayTell(MeetingEventJson.NameOf(pair.Event))));

    [Fact]
    public void The_last_day_to_object_to_the_minutes_is_told()
    {
        var message = Assert.Single(MessageRules.Of(Given.Meeting(Given.Until(MeetingStage.MinutesOpen)), new MinutesPublished(Given.Now, "陈静", "大家同意", "改了人数", new DateOnly(2026, 5, 13))));
        Assert.Equal(("改了人数", new DateOnly(2026, 5, 13)), (message.Content.Detail, message.Content.Due));
    }

    [Fact]
    public void A_delivery_is_tried_ever_more_seldom_and_then_given_up()
    {
        var far = Given.Now.AddYears(1);
        Assert.Equal([1, 5, 30, 120, 360], Enumerable.Range(1, 5).Select(attempt => (int)(RetryRules.NextAt(attempt, Given.Now, far)!.Value - Given.Now).TotalMinutes));
        Assert.Null(RetryRules.NextAt(RetryRules.MostAttempts, Given.Now, far));
        Assert.Null(RetryRules.NextAt(1, Given.Now, Given.Now.AddSeconds(59)));
    }

    private static MessageDraft Remind(ReminderKind kind) => Assert.Single(MessageRules.Of(
        Given.Meeting(Given.UntilPlanned), new MeasureReminded(Given.Now, "system", Given.MeasureId, new(kind, Given.Measure.Due, "", "system", Given.Now))));
}
