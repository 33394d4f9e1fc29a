using Deliberation.Domain.Meetings;
using Deliberation.Grains.Tests.Fixtures;
using Deliberation.Storage.Events;
using Deliberation.Storage.Meetings;

namespace Deliberation.Grains.Tests.Meetings;

/// <summary>Many vote at once, on the real store: nothing is lost and nothing doubled.</summary>
public class VotingTests
{
    private static readonly MeetingCommand Open = new OpenMotion("划十九个车位", VoteRule.Majority, false);
    private static readonly MeetingCommand Secret = new OpenMotion("选谁当组长", VoteRule.TwoThirds, true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_hundred_votes_at_once_are_counted_once_each(bool secret)
    {
        await using var sitting = await Sitting.StartAsync(200);
        Assert.Null(await sitting.LedAsync(secret ? Secret : Open));

        var answers = await Task.WhenAll(sitting.Seats.Select((seat, i) => sitting.ByAsync(seat, new CastVote(1, Choice(i)))));

        Assert.All(answers, Assert.Null);
        await ClosedAsync(sitting, 200);
    }

    [Fact]
    public async Task Two_hundred_votes_sent_twice_are_counted_once_each()
    {
        await using var sitting = await Sitting.StartAsync(200);
        Assert.Null(await sitting.LedAsync(Open));

        // The same click twice is one vote, another click is refused.
        var clicks = sitting.Seats.Select(_ => sitting.Council.NewId()).ToList();
        var answers = await Task.WhenAll(sitting.Seats.SelectMany((seat, i) => new[]
        {
            sitting.ByAsync(seat, new CastVote(1, Choice(i)), clicks[i]), sitting.ByAsync(seat, new CastVote(1, Choice(i)), clicks[i]),
        }));
        Assert.All(answers, Assert.Null);
        var again = await Task.WhenAll(sitting.Seats.Select((seat, i) => sitting.ByAsync(seat, new CastVote(1, Choice(i + 1)))));

        Assert.All(again, code => Assert.Equal("vote.cast-already", code));
        await ClosedAsync(sitting, 200);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_nodes_on_one_database_count_each_seat_once(bool secret)
    {
        await using var sitting = await Sitting.StartAsync(60);
        var other = await sitting.Council.AddNodeAsync();
        Assert.Null(await sitting.LedAsync(secret ? Secret : Open));

        // Every seat presses on both nodes at once: one press counts, the other is refused.
        var answers = await Task.WhenAll(sitting.Seats.Select(async (seat, i) => await Task.WhenAll(
            sitting.ByAsync(seat, new CastVote(1, Choice(i))), sitting.ByAsync(seat, new CastVote(1, Choice(i)), node: other))));

        Assert.All(answers, pair => Assert.Equal([null, "vote.cast-already"], pair.Order(StringComparer.Ordinal)));
        await ClosedAsync(sitting, 60);
        Assert.Equal((await sitting.MeetingAsync()).Motions[0].Result, (await sitting.MeetingAsync(other)).Motions[0].Result);
    }

    [Fact]
    public async Task A_count_that_ends_while_votes_arrive_holds_what_was_acknowledged()
    {
        await using var sitting = await Sitting.StartAsync(60);
        var other = await sitting.Council.AddNodeAsync();
        Assert.Null(await sitting.LedAsync(Secret));

        var votes = sitting.Seats.Select((seat, i) => sitting.ByAsync(seat, new CastVote(1, Choice(i)), node: i % 2 == 0 ? null : other)).ToList();
        await votes[0];
        while (await sitting.LedAsync(new CloseMotion(1)) is { } code)
            Assert.Equal("meeting.busy", code);
        var answers = await Task.WhenAll(votes);

        var motion = (await sitting.MeetingAsync()).Motions[0];
        Assert.All(answers.OfType<string>(), code => Assert.Equal("motion.not-open", code));
        Assert.Equal(answers.Count(code => code is null), motion.Result!.Votes.Cast);
        Assert.Equal(motion.Voted, motion.Result.Votes.Cast);
    }

    [Fact]
    public async Task Two_facilitators_who_press_at_once_do_it_once_and_one_is_told()
    {
        await using var sitting = await Sitting.StartAsync(4);
        var other = await sitting.Council.AddNodeAsync();
        foreach (var seat in sitting.Seats)
            Assert.Null(await sitting.ByAsync(seat, new AskToSpeak()));
        await BothAsync(new GiveFloor(Key(0)), "speaking.has-the-floor");
        await BothAsync(new GiveFloor(Key(1)), "speaking.has-the-floor");
        await BothAsync(new EndFloor(Key(1)), "speaking.not-speaking");
        await BothAsync(new OpenEntry(1), "agenda.open-already");
        await BothAsync(Open, "motion.another-open");
        await BothAsync(new CloseMotion(1), "motion.not-open");
        await BothAsync(new AdjournSession("太晚了"), "meeting.not-in-session");

        var events = await sitting.Council.Get<MeetingStore>().ReadAsync(sitting.Id);
        Assert.Equal([sitting.Seats[0].Name, sitting.Seats[1].Name], events.OfType<FloorGiven>().Select(g => g.Participant.Name));
        Assert.Equal((1, 1, 1), (events.OfType<MotionClosed>().Count(), events.OfType<ResolutionRecorded>().Count(), events.OfType<SessionAdjourned>().Count()));

        string Key(int i) => sitting.Seats[i].Id.ToString("N");

        async Task BothAsync(MeetingCommand command, string told) =>
            Assert.Equal([null, told], (await Task.WhenAll(sitting.LedAsync(command), sitting.LedAsync(command, node: other))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_in_the_database_ties_a_secret_ballot_to_a_seat()
    {
        await using var sitting = await Sitting.StartAsync(3);
        Assert.Null(await sitting.LedAsync(Secret));
        Assert.Null(await sitting.ByAsync(sitting.Seats[0], new CastVote(1, VoteChoice.Against)));
        Assert.Null(await sitting.ByAsync(sitting.Seats[1], new CastVote(1, VoteChoice.For)));
        Assert.Equal(new VoteCount(1, 1, 0), await sitting.Council.Get<Urn>().CountAsync(sitting.Id, 1));

        var rows = await sitting.Council.Get<EventStore>().ReadAsync(MeetingStore.StreamId(sitting.Id));
        var votes = rows.Where(row => row.Type == "meeting.secret-votes-cast.v1").ToList();
        Assert.Equal(2, votes.Count);
        Assert.All(votes, row => Assert.Null(row.ActorId));
        Assert.All(sitting.Seats, seat => Assert.DoesNotContain(votes, row => row.Json.Contains(seat.Id.ToString(), StringComparison.Ordinal) || row.Json.Contains(seat.Name, StringComparison.Ordinal)));

        Assert.Null(await sitting.LedAsync(new CloseMotion(1)));
        Assert.Equal(new VoteCount(1, 1, 0), (await sitting.MeetingAsync()).Motions[0].Result!.Votes);
        Assert.Equal(0, (await sitting.Council.Get<Urn>().CountAsync(sitting.Id, 1)).Cast);
    }

    private static VoteChoice Choice(int i) => (VoteChoice)(i % 3);

    /// <summary>Closes the motion: every seat once, the log whole.</summary>
    private static async Task ClosedAsync(Sitting sitting, int seats)
    {
        while (await sitting.LedAsync(new CloseMotion(1)) is { } code)
            Assert.Equal("meeting.busy", code);
        var motion = (await sitting.MeetingAsync()).Motions[0];
        Assert.Equal(seats, motion.Voted);
        var expected = VoteCount.Of(Enumerable.Range(0, seats).Select(Choice));
        Assert.Equal(new MotionResult(expected, null, seats, Tally.Passes(motion.Rule, expected)), motion.Result);
        Assert.Null(await sitting.Council.Get<EventStore>().VerifyAsync(MeetingStore.StreamId(sitting.Id)));
    }
}
