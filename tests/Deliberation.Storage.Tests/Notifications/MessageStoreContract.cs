using Deliberation.Domain.Access;
using Deliberation.Domain.Agenda;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Notifications;
using Deliberation.Domain.Roster;
using Deliberation.Storage.Access;
using Deliberation.Storage.Events;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Notifications;
using Deliberation.Storage.Roster;

namespace Deliberation.Storage.Tests.Notifications;

public sealed class MessageStoreTests() : MessageStoreContract(TestDatabase.New());

public abstract class MessageStoreContract(TestDatabase test) : StorageContract(test)
{
    private static readonly TimeSpan Visibility = TimeSpan.FromMinutes(5);

    private MessageStore Messages => new(Database);

    private DeliveryStore Deliveries => new(Database);

    [Fact]
    public async Task Two_nodes_that_read_the_same_events_keep_their_messages_once()
    {
        var message = await MessageAsync();
        var position = await Messages.PositionAsync();

        var kept = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Messages.AddAsync(position, position + 7, [message])));

        Assert.Single(kept, k => k);
        Assert.Equal(position + 7, await Messages.PositionAsync());
        Assert.Single(await Deliveries.ListAsync(Heming, null));
        Assert.True(await Messages.AddAsync(position + 7, position + 8, [message]));
        Assert.Single(await Deliveries.ListAsync(Heming, null));
    }

    [Fact]
    public async Task A_message_is_found_by_its_account_until_it_is_read()
    {
        var user = Test.NewId();
        Assert.True(await new UserStore(Database).AddAsync(new(user, "zhang", "张阿姨", "", Heming, null, new HashSet<Role> { Role.Resident }, 0, null, "")));
        var message = await MessageAsync() with { UserId = user };
        await KeepAsync(message);

        var found = Assert.Single(await Messages.InboxAsync(user));
        Assert.Equal((message.Id, message.Kind, message.Content, message.At, message.Until, false), (found.Id, found.Kind, found.Content, found.At, found.Until, found.Read));
        Assert.Equal(found, Assert.Single(await Messages.OfPersonAsync(message.MeetingId, message.PersonId!.Value)));
        Assert.Equal(1, await Messages.UnreadAsync(user));
        Assert.Empty(await Messages.InboxAsync(user, before: found.Seq));

        await Messages.MarkReadAsync(user, found.Seq, Start);
        Assert.Equal(0, await Messages.UnreadAsync(user));
        Assert.True(Assert.Single(await Messages.InboxAsync(user)).Read);
    }

    [Fact]
    public async Task A_claimed_delivery_is_nobody_elses_until_the_claim_runs_out()
    {
        await KeepAsync(await MessageAsync());

        var claims = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Deliveries.ClaimAsync(Start, Visibility, 10)));
        var first = Assert.Single(claims.SelectMany(claim => claim));
        Assert.Equal((1, 1), (first.Attempts, first.Attempt));
        Assert.False(await Deliveries.AnyDueAsync(Start + Visibility - TimeSpan.FromSeconds(1)));

        var second = Assert.Single(await Deliveries.ClaimAsync(Start + Visibility, Visibility, 10));
        Assert.Equal(first.Key, second.Key);
        Assert.False(await Deliveries.SentAsync(first, Start + Visibility));
        Assert.True(await Deliveries.SentAsync(second, Start + Visibility));
        Assert.False(await Deliveries.FailedAsync(second, "late", Start, Start + Visibility));
        Assert.Equal(DeliveryState.Sent, Assert.Single(await Deliveries.ListAsync(Heming, null)).State);
        Assert.Empty(await Deliveries.ClaimAsync(Start.AddDays(1), Visibility, 10));
    }

    [Fact]
    public async Task What_fails_is_tried_again_or_given_up_and_can_be_sent_again_under_another_key()
    {
        var message = await MessageAsync();
        await KeepAsync(message);
        var first = Assert.Single(await Deliveries.ClaimAsync(Start, Visibility, 10));
        Assert.True(await Deliveries.FailedAsync(first, "smtp-450", Start.AddMinutes(1), Start));
        Assert.False(await Deliveries.SendAgainAsync(Heming, first.Message.Seq, DeliveryChannel.Email, null, Start));
        var second = Assert.Single(await Deliveries.ClaimAsync(Start.AddMinutes(1), Visibility, 10));
        Assert.True(await Deliveries.FailedAsync(second, "smtp-550", null, Start.AddMinutes(1)));

        var failed = Assert.Single(await Deliveries.ListAsync(Heming, DeliveryState.Failed));
        Assert.Equal("smtp-550", failed.Problem);
        Assert.Equal(failed, (await Deliveries.OfMeetingAsync(message.MeetingId))[message.PersonId!.Value]);
        Assert.False(await Deliveries.SendAgainAsync("elsewhere", failed.Message.Seq, DeliveryChannel.Email, null, Start));
        Assert.True(await Deliveries.SendAgainAsync(Heming, failed.Message.Seq, DeliveryChannel.Email, null, Start.AddHours(1)));

        var again = Assert.Single(await Deliveries.ClaimAsync(Start.AddHours(1), Visibility, 10));
        Assert.Equal((3, 1), (again.Attempts, again.Attempt));
        Assert.NotEqual(first.Key, again.Key);
        Assert.True(await Deliveries.SentAsync(again, Start.AddHours(1)));
        Assert.Equal(
            [(1, "smtp-450"), (2, "smtp-550"), (3, "sent")],
            (await Deliveries.AttemptsAsync(failed.Message.Seq, DeliveryChannel.Email)).Select(a => (a.Attempt, a.Outcome)));
    }

    [Fact]
    public async Task A_proxys_link_stands_beside_the_seat_until_taken_back()
    {
        var seat = new Seat(Test.NewId(), "3幢张阿姨", "居民");
        var proxy = new Proxy(Test.NewId(), seat.Id, "李四");
        var (meeting, queries) = (await MeetingAsync(), new SeatQueries(Database));

        meeting = await AppendAsync(meeting, new SeatsInvited(Start, "王芳", [seat]), new ProxyNamed(Start, "3幢张阿姨", proxy));
        Assert.Equal((meeting.Id, meeting.Id), (await queries.MeetingOfAsync(seat.Id), await queries.MeetingOfAsync(proxy.Id)));
        Assert.Equal(2, (await queries.SinceAsync(Heming, Start))[meeting.Id].Count());
        Assert.Empty(await queries.SinceAsync(Heming, Start.AddDays(1)));

        await AppendAsync(meeting, new ProxyTakenBack(Start, "3幢张阿姨", seat.Id));
        Assert.Equal(meeting.Id, await queries.MeetingOfAsync(seat.Id));
        Assert.Null(await queries.MeetingOfAsync(proxy.Id));
    }

    private async Task KeepAsync(NewMessage message)
    {
        var position = await Messages.PositionAsync();
        Assert.True(await Messages.AddAsync(position, position + 1, [message]));
    }

    private async Task<NewMessage> MessageAsync()
    {
        var person = new Councillor(Test.NewId(), Heming, "3幢张阿姨", "居民", "", null);
        await new CouncillorStore(Database).SaveAsync(person);
        return new(
            Test.NewId(), Heming, (await MeetingAsync()).Id, person.Id, null, MessageKind.Invitation,
            new("放学路口拥堵", Start.AddDays(3), "议事厅", "", new DateOnly(2026, 3, 1)), Start, Start.AddDays(3), DeliveryChannel.Email);
    }

    private Task<Meeting> MeetingAsync() => AppendAsync(
        Meeting.Empty, new ItemProposed(Start, "王芳", Test.NewId(), Heming, 1, "放学路口拥堵", "", null, new Evidence([], 1, 0, 1, Start, Start)));

    private async Task<Meeting> AppendAsync(Meeting before, params MeetingEvent[] events)
    {
        var after = before.Apply(events);
        var store = new MeetingStore(Database, new EventStore(Database), WorkingDayCalendar.WeekendsOnly);
        Assert.Equal(AppendStatus.Appended, await store.AppendAsync(before, after, events, Test.NewId(), null));
        return after;
    }
}
