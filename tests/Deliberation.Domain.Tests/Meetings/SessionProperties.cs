using System.Text.Json;
using Deliberation.Domain.Meetings;
using FsCheck;
using FsCheck.Fluent;

namespace Deliberation.Domain.Tests.Meetings;

/// <summary>What holds whatever people press, in any order.</summary>
public class SessionProperties
{
    private const int Seats = 5;

    [Fact]
    public void Nothing_is_counted_twice_and_the_log_tells_the_whole_state()
    {
        // Each number is a press: who, what, on what.
        var presses = Gen.Choose(0, int.MaxValue - 1).ListOf().Select(list => list.ToList());
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(120), Prop.ForAll(presses.ToArbitrary(), Holds));
    }

    private static bool Holds(List<int> presses)
    {
        var sitting = Sitting.Of(Seats);
        foreach (var press in presses)
        {
            Press(sitting, press);
            sitting.Now += TimeSpan.FromSeconds(press % 90);
            AssertHolds(sitting);
        }

        Assert.Equal(JsonSerializer.Serialize(sitting.Meeting), JsonSerializer.Serialize(Given.Meeting(sitting.Log)));
        var read = sitting.Log.Select(e => MeetingEventJson.Read(MeetingEventJson.Write(e)));
        Assert.Equal(JsonSerializer.Serialize(sitting.Meeting), JsonSerializer.Serialize(Given.Meeting(read)));
        return true;
    }

    private static void Press(Sitting sitting, int press)
    {
        var (seat, other, what) = (press % Seats, press / Seats % Seats, press / (Seats * Seats) % 32);
        var motion = sitting.Meeting.Motions.Count - press / 10_000 % 4 / 3;
        var choice = (VoteChoice)(press / 1000 % 3);
        _ = what switch
        {
            0 => sitting.By(seat, new LeaveSession()),
            1 or 2 => sitting.By(seat, new TakeSeat((Room)(other % 2))),
            3 => sitting.Led(new OpenEntry(1 + other % 3)),
            4 => sitting.Led(new CloseEntry(1 + other % 3)),
            5 => sitting.Led(new SkipEntry(1 + other % 3)),
            6 or 7 => sitting.By(seat, new AskToSpeak()),
            8 => sitting.By(seat, new StopAsking()),
            9 or 10 => sitting.Led(new GiveFloor(Sitting.Key(seat))),
            11 => sitting.Led(new ExtendFloor(Sitting.Key(seat))),
            12 => sitting.By(seat, new EndFloor()),
            13 => sitting.Led(new RecordStatement($"席位{seat}", "话")),
            14 or 15 or 16 => sitting.Led(new OpenMotion("动议", (VoteRule)(press / 1000 % 5), other == 0)),
            17 => sitting.Led(new EnterHands(motion, [new(Sitting.Seat(seat).Id, choice), new(Sitting.Seat(other).Id, choice)])),
            18 => sitting.Led(new EnterPaper(motion, [.. new[] { Sitting.Seat(seat).Id, Sitting.Seat(other).Id }.Distinct()], seat == other ? new(0, 1, 0) : new(1, 0, 1))),
            19 => sitting.Led(new CloseMotion(motion)),
            20 => sitting.Led(new WithdrawMotion(motion, "改")),
            21 => sitting.By(Given.Staff, other == 0 ? new WithdrawSeat(Sitting.Seat(seat).Id, "走") : new SignIn(new("客人", "", Room.OnSite))),
            22 when other == 0 => sitting.Led(new AdjournSession("晚")),
            22 when other == 1 => sitting.By(Given.Staff, new CallOffMeeting(sitting.Meeting.Calls, "台风")),
            22 => sitting.By(Given.Staff, new ScheduleMeeting(Given.Schedule with { StartsAt = sitting.Now.AddDays(1) }, "接着议")),
            23 => sitting.By(Given.Staff, new OpenSession()),
            _ => sitting.By(seat, new CastVote(motion, choice)),
        };
    }

    private static void AssertHolds(Sitting sitting)
    {
        var meeting = sitting.Meeting;
        Assert.True(meeting.Points.Count(p => p.State == PointState.Open) <= 1);
        Assert.True(meeting.Motions.Count(m => m.State == MotionState.Open) <= 1);
        Assert.Equal(meeting.Participants.Count, meeting.Participants.Select(p => p.Key).Distinct().Count());
        Assert.Equal(meeting.Floor.Waiting.Count, meeting.Floor.Waiting.Select(p => p.Key).Distinct().Count());
        Assert.DoesNotContain(meeting.Floor.Waiting, p => p.Key == meeting.Floor.Turn?.Speaker.Key);
        Assert.Equal(meeting.OpenMotion is { Secret: true } running ? running.Voted : 0, sitting.Urn.Count);
        foreach (var motion in meeting.Motions)
        {
            Assert.Equal(motion.Ballots.Count, motion.Ballots.Select(b => b.Seat.Id).Distinct().Count());
            Assert.Equal(motion.Voters.Count, motion.Voters.Distinct().Count());
            Assert.True(motion.Voted <= Seats);
            if (motion.Result is { } result)
            {
                Assert.Equal(motion.Voted, result.Votes.Cast);
                Assert.True(motion.Secret || motion.Count == result.Votes);
                Assert.True(result.Entitled >= result.Votes.Cast);
                Assert.Equal(Tally.Passes(motion.Rule, result.Counted), result.Passed);
            }
        }

        // Speaking and entries of the agenda, as the log has them: never two at once.
        Assert.True(meeting.Floor.Turn is null || meeting.Stage == MeetingStage.InSession);
    }
}
