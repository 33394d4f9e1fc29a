using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Tests.Meetings;

/// <summary>Who really sits in a seat stands in the log, so that it is still known when the proxy is gone.</summary>
public class PresenceTests
{
    private static readonly Meeting Sent = Given.Meeting(
        [.. Given.UntilScheduled, new SessionOpened(Given.Now, "周敏"), new ProxyNamed(Given.Now, "3幢张阿姨", new(Given.ProxyId, Given.Seat.Id, "李四"))]);

    [Fact]
    public void The_link_that_signs_in_tells_who_sits_there_and_staff_expect_the_one_who_was_sent()
    {
        Assert.Equal("李四", SignedIn(Sent, Given.Seated(Given.Seat.Id) with { ProxyId = Given.ProxyId }, new TakeSeat(Room.OnSite)).Proxy);
        Assert.Null(SignedIn(Sent, Given.Seated(Given.Seat.Id), new TakeSeat(Room.OnSite)).Proxy);
        Assert.Equal("李四", SignedIn(Sent, Given.Staff, new SignIn(new("", "", Room.OnSite, Given.Seat.Id))).Proxy);
        Assert.Null(SignedIn(Sent, Given.Staff, new SignIn(new("客人", "", Room.OnSite, Proxy: "李四"))).Proxy);
    }

    [Fact]
    public void Who_takes_the_place_over_is_noted_and_stays_in_the_record_of_the_session()
    {
        var came = After(Sent, Given.Seated(Given.Seat.Id), new TakeSeat(Room.OnSite));
        var proxy = Given.Seated(Given.Seat.Id) with { ProxyId = Given.ProxyId };
        var took = After(came, proxy, new TakeSeat(Room.OnSite));
        Assert.Equal("李四", Assert.Single(took.Participants).Proxy);
        Assert.Equal("meeting.already-signed-in", took.When(proxy, new TakeSeat(Room.OnSite)).Refusal?.Code);

        var next = took.Apply([new SessionAdjourned(Given.Now, "周敏", "晚"), new MeetingScheduled(Given.Now, "王芳", Given.Schedule, "")]);
        Assert.Empty(next.Proxies);
        Assert.Equal("李四", Assert.Single(next.Attended).Proxy);
    }

    [Fact]
    public void The_log_says_nothing_of_a_proxy_where_there_is_none()
    {
        Assert.DoesNotContain("proxy", MeetingEventJson.Write(new ParticipantSignedIn(Given.Now, "周敏", Given.Neighbour)), StringComparison.Ordinal);
        var signed = new ParticipantSignedIn(Given.Now, "周敏", Given.Neighbour with { Proxy = "李四" });
        Assert.Equal(signed, MeetingEventJson.Read(MeetingEventJson.Write(signed)));
    }

    private static Participant SignedIn(Meeting meeting, Domain.Access.Actor actor, MeetingCommand command) => Assert.Single(After(meeting, actor, command).Participants);

    private static Meeting After(Meeting meeting, Domain.Access.Actor actor, MeetingCommand command)
    {
        var decision = meeting.When(actor, command);
        Assert.Null(decision.Refusal);
        return meeting.Apply(decision.Events);
    }
}
