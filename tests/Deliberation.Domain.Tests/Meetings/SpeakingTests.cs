using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Tests.Meetings;

public class SpeakingTests
{
    [Fact]
    public void One_queue_for_both_rooms_gives_the_floor_in_the_order_of_asking()
    {
        var sitting = Sitting.Of(4);
        Assert.Null(sitting.By(1, new AskToSpeak()));
        Assert.Null(sitting.By(Given.Secretary, new AskToSpeak(Sitting.Key(2))));
        Assert.Null(sitting.By(3, new AskToSpeak()));
        Assert.Equal("speaking.asked-already", sitting.By(3, new AskToSpeak()));
        Assert.Equal([1, 2, 3, 0], new[] { 1, 2, 3, 0 }.Select(i => sitting.Meeting.Floor.PlaceOf(Sitting.Key(i))));

        Assert.Null(sitting.Led(new GiveFloor(Sitting.Key(1))));
        Assert.Equal("speaking.has-the-floor", sitting.Led(new GiveFloor(Sitting.Key(1))));
        Assert.Equal("speaking.has-the-floor", sitting.By(1, new AskToSpeak()));
        Assert.Null(sitting.Led(new GiveFloor(Sitting.Key(3), 60)));

        Assert.Equal([0, 1], sitting.Log.OfType<FloorGiven>().Select(g => g.PassedOver));
        Assert.Equal(Sitting.Key(3), sitting.Meeting.Floor.Turn?.Speaker.Key);
        Assert.Equal(["席位1"], sitting.Meeting.Floor.Heard);
        Assert.Equal(Sitting.Key(2), Assert.Single(sitting.Meeting.Floor.Waiting).Key);
    }

    [Fact]
    public void The_time_to_speak_runs_from_the_event_and_can_be_extended()
    {
        var sitting = Sitting.Of(2).After((Given.Facilitator, new AskToSpeak(Sitting.Key(0))));
        Assert.Equal("speaking.seconds-out-of-range", sitting.Led(new GiveFloor(Sitting.Key(0), 29)));
        Assert.Null(sitting.Led(new GiveFloor(Sitting.Key(0))));
        Assert.Equal(Given.Now.AddSeconds(180), sitting.Meeting.Floor.Turn?.Until);
        Assert.Equal("speaking.seconds-out-of-range", sitting.Led(new ExtendFloor(Sitting.Key(0), 601)));
        Assert.Equal("speaking.not-speaking", sitting.Led(new ExtendFloor(Sitting.Key(1))));
        Assert.Null(sitting.Led(new ExtendFloor(Sitting.Key(0))));
        Assert.Equal(Given.Now.AddSeconds(240), sitting.Meeting.Floor.Turn?.Until);
    }

    [Fact]
    public void A_turn_is_ended_by_its_speaker_or_by_the_facilitator_and_by_nobody_else()
    {
        var sitting = Sitting.Of(2).After((Given.Facilitator, new AskToSpeak(Sitting.Key(0))), (Given.Facilitator, new GiveFloor(Sitting.Key(0))));

        Assert.Equal("speaking.not-speaking", sitting.By(1, new EndFloor()));
        Assert.Equal("meeting.not-allowed", sitting.By(1, new EndFloor(Sitting.Key(0))));
        Assert.Null(sitting.By(0, new EndFloor()));
        Assert.Equal("speaking.not-speaking", sitting.Led(new EndFloor(Sitting.Key(0))));
    }

    [Fact]
    public void Nobody_withdraws_or_asks_for_another()
    {
        var sitting = Sitting.Of(2).After((Given.Facilitator, new AskToSpeak(Sitting.Key(0))));

        Assert.Equal("speaking.not-waiting", sitting.By(1, new StopAsking()));
        Assert.Equal("meeting.not-allowed", sitting.By(1, new StopAsking(Sitting.Key(0))));
        Assert.Equal("meeting.not-allowed", sitting.By(1, new AskToSpeak(Sitting.Key(0))));
        Assert.Null(sitting.By(0, new StopAsking()));
        Assert.Equal("speaking.not-waiting", sitting.Led(new GiveFloor(Sitting.Key(0))));
        Assert.Equal("meeting.not-signed-in", sitting.Led(new AskToSpeak("路人")));
    }

    [Fact]
    public void Once_the_queue_is_in_use_only_who_has_or_had_the_floor_is_on_record()
    {
        var sitting = Sitting.Of(3).After((Given.Secretary, new RecordStatement("席位2", "开场说两句")), (Given.Facilitator, new AskToSpeak(Sitting.Key(0))));

        Assert.Equal("speaking.out-of-turn", sitting.Led(new RecordStatement("席位0", "还没轮到")));
        sitting.After((Given.Facilitator, new GiveFloor(Sitting.Key(0))), (Given.Secretary, new RecordStatement("席位0", "轮到了")), (Given.Facilitator, new EndFloor(Sitting.Key(0))));

        Assert.Null(sitting.Led(new RecordStatement("席位0", "补记一句")));
        Assert.Equal("speaking.out-of-turn", sitting.Led(new RecordStatement("席位1", "插话")));
    }

    [Fact]
    public void A_guest_may_speak()
    {
        var sitting = Sitting.Of(2).After(
            (Given.Staff, new SignIn(new("物业小赵", "物业", Room.OnSite))), (Given.Staff, new AskToSpeak("物业小赵")), (Given.Facilitator, new GiveFloor("物业小赵")));

        Assert.Equal("物业小赵", sitting.Meeting.Floor.Turn?.Speaker.Name);
    }
}
