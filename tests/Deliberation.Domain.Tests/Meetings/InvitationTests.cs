using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Tests.Meetings;

public class InvitationTests
{
    private static readonly Meeting Scheduled = Given.Meeting(Given.UntilScheduled);

    [Fact]
    public void An_answer_can_be_changed_until_the_session_opens()
    {
        var comes = Answer(Scheduled, Attendance.OnSite);
        var declined = Answer(comes, Attendance.Declined, " 要上班 ");

        Assert.Equal(Attendance.OnSite, Assert.Single(comes.Answers).Attendance);
        Assert.Equal(new InvitationAnswer(Given.Seat.Id, Attendance.Declined, "要上班", Given.Now), Assert.Single(declined.Answers));
        var open = declined.Apply(new SessionOpened(Given.Now, "周敏"));
        Assert.Equal("meeting.wrong-stage", open.When(Given.Seated(Given.Seat.Id), new AnswerInvitation(Attendance.OnSite)).Refusal?.Code);
    }

    [Theory]
    [InlineData(Attendance.OnSite, "", "seat.answer-unchanged")]
    [InlineData((Attendance)7, "", "seat.unknown-answer")]
    [InlineData(Attendance.Online, "打我电话13800138000", "seat.contact-in-text")]
    public void An_answer_that_says_nothing_new_or_too_much_is_refused(Attendance attendance, string note, string code) =>
        Assert.Equal(code, Answer(Scheduled, Attendance.OnSite).When(Given.Seated(Given.Seat.Id), new AnswerInvitation(attendance, note)).Refusal?.Code);

    [Fact]
    public void Another_date_asks_everyone_anew()
    {
        var answered = Answer(Named(Scheduled, "李四"), Attendance.OnSite);

        var anew = answered.Apply(new MeetingScheduled(Given.Now, "王芳", Given.Schedule with { StartsAt = Given.Now.AddDays(6) }, "改期"));

        Assert.Empty(anew.Answers);
        Assert.Empty(anew.Proxies);
        Assert.Equal(Scheduled.Seats, anew.Seats);
        Assert.Equal(2, anew.Calls);
    }

    [Fact]
    public void A_proxy_acts_for_the_seat_until_taken_back_and_is_one_at_a_time()
    {
        var named = Named(Scheduled, " 李四 ");
        var proxy = Assert.Single(named.Proxies);
        Assert.Equal((Given.Seat.Id, "李四"), (proxy.SeatId, proxy.Name));
        Assert.Equal(Given.Seat, named.FindSeatOfLink(proxy.Id));
        Assert.Null(named.FindSeat(proxy.Id));

        Assert.Single(Named(named, "王五").Proxies);
        var alone = named.Apply(named.When(Given.Seated(Given.Seat.Id), new TakeBackProxy()).Events);
        Assert.Null(alone.FindSeatOfLink(proxy.Id));
        Assert.Equal("seat.no-proxy", alone.When(Given.Seated(Given.Seat.Id), new TakeBackProxy()).Refusal?.Code);
    }

    [Fact]
    public void A_proxy_answers_for_the_seat_but_sends_nobody_else()
    {
        var named = Named(Scheduled, "李四");
        var proxy = Given.Seated(Given.Seat.Id) with { ProxyId = Given.ProxyId };

        Assert.Null(named.When(proxy, new AnswerInvitation(Attendance.Online)).Refusal);
        Assert.Equal("meeting.not-allowed", named.When(proxy, new NameProxy("王五")).Refusal?.Code);
        Assert.Equal("meeting.not-allowed", named.When(proxy, new TakeBackProxy()).Refusal?.Code);
    }

    [Theory]
    [InlineData("", "text.missing")]
    [InlineData("李四13800138000", "seat.contact-in-text")]
    public void A_proxy_has_a_name_that_may_be_public(string name, string code) =>
        Assert.Equal(code, Scheduled.When(Given.Seated(Given.Seat.Id), new NameProxy(name)).Refusal?.Code);

    [Fact]
    public void With_the_seat_its_answer_and_its_proxy_go()
    {
        var meeting = Answer(Named(Scheduled, "李四"), Attendance.OnSite);

        var without = meeting.Apply(meeting.When(Given.Staff, new WithdrawSeat(Given.Seat.Id, "搬走了")).Events);

        Assert.Empty(without.Answers);
        Assert.Empty(without.Proxies);
    }

    [Fact]
    public void Those_invited_are_reminded_once_on_the_day_before()
    {
        var due = Given.Schedule.StartsAt.AddDays(-1);
        Assert.Equal(new Deadline(DeadlineKind.MeetingIsNear, due), Assert.Single(Deadline.Of(Scheduled, WorkingDayCalendar.WeekendsOnly)));
        Assert.Equal("seat.nothing-to-remind", Remind(Scheduled, due.AddSeconds(-1)).Refusal?.Code);

        var reminded = Scheduled.Apply(Remind(Scheduled, due).Events);

        Assert.Equal("seat.nothing-to-remind", Remind(reminded, due).Refusal?.Code);
        Assert.Empty(Deadline.Of(reminded, WorkingDayCalendar.WeekendsOnly));
        Assert.Equal("seat.nothing-to-remind", Remind(Scheduled, Given.Schedule.StartsAt).Refusal?.Code);
    }

    [Fact]
    public void Who_was_called_less_than_a_day_ahead_is_not_reminded() =>
        Assert.Null(InvitationRules.ReminderAt(Scheduled with { CalledAt = Given.Schedule.StartsAt.AddHours(-23) }));

    private static Decision Remind(Meeting meeting, DateTimeOffset now) => meeting.When(Domain.Access.Actor.System, new RemindSeats(), now);

    private static Meeting Answer(Meeting meeting, Attendance attendance, string note = "") =>
        meeting.Apply(meeting.When(Given.Seated(Given.Seat.Id), new AnswerInvitation(attendance, note)).Events);

    private static Meeting Named(Meeting meeting, string name) => meeting.Apply(meeting.When(Given.Seated(Given.Seat.Id), new NameProxy(name)).Events);
}
