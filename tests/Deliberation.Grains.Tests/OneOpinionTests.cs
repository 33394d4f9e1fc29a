using Deliberation.Domain.Access;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Opinions;
using Deliberation.Domain.Plans;
using Deliberation.Grains.Meetings;
using Deliberation.Grains.Tests.Fixtures;
using Deliberation.Storage.Events;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;

namespace Deliberation.Grains.Tests;

/// <summary>The way of one opinion, as docs/tour.md tells it.</summary>
public class OneOpinionTests
{
    [Fact]
    public async Task An_opinion_finds_others_comes_to_the_table_is_acted_on_and_is_closed_by_those_who_spoke()
    {
        await using var council = await Council.StartAsync();

        // 1. A resident says what is wrong and keeps an inquiry code.
        var code = await council.SayAsync("nainai-zhang", "禾鸣小学门口放学的时候堵车堵得厉害，车都停在路中间，小孩子过马路太危险了");

        // 2. Neighbours say the same; one of them only adds a second.
        await council.SayAsync("li", "早上送孩子，禾鸣小学门口堵车，堵得一动不动，能不能管管停车");
        var first = await council.SayAsync("wang", "禾小门口接送孩子的车乱停，天天堵车，行人都过不去");
        var seconder = await SecondAsync(council, code, "zhao");

        // One of them writes again; that makes the matter neither hotter nor gives another vote on the outcome.
        var again = await council.SayAsync("wang", "禾小门口又堵车了，接送孩子的车还是乱停，行人过不去");

        // 3. The miner finds that they speak of one thing.
        await council.MineAsync();
        var topic = Assert.Single((await council.Get<TopicStore>().HotAsync(Council.Heming, minMessages: 2)).Items);
        Assert.Equal((4, 3, 1), (topic.Messages, topic.Residents, topic.Supporters));
        Assert.Contains("禾鸣小学", topic.Title, StringComparison.Ordinal);
        Assert.Equal(topic.Heat, topic.Parts.Sum(p => p.Value), precision: 9);

        // 4. Staff look at the evidence and put it on the agenda, with a public reason.
        var id = council.NewId();
        await Done(council.DoAsync(id, Council.Staff, new ProposeItem(Council.Heming, topic.Id, "小学门口堵车怎么办")));
        await Done(council.DoAsync(id, Council.Staff, new AcceptItem("一个月里三户居民反映，还有一户附议")));

        // 5. The people concerned are called together, on site and online.
        var schedule = new Schedule(
            council.Time.GetUtcNow().AddDays(3), 90, "社区议事厅", "线上会议室", Council.Facilitator.UserId!.Value, "周敏", 2, [new("说说堵点", 40), new("商量办法", 50)]);
        await Done(council.DoAsync(id, Council.Staff, new ScheduleMeeting(schedule)));
        council.Time.Advance(TimeSpan.FromDays(3));
        await Done(council.DoAsync(id, Council.Facilitator, new OpenSession()));
        await Done(council.DoAsync(id, Council.Facilitator, new SignIn(new("3幢张奶奶", "居民", Room.OnSite))));
        await Done(council.DoAsync(id, Council.Facilitator, new SignIn(new("交警小刘", "责任单位", Room.Online))));
        await Done(council.DoAsync(id, Council.Secretary, new RecordStatement("3幢张奶奶", "早上堵得走不动")));
        await Done(council.DoAsync(id, Council.Facilitator, new RecordResolution("在路口东侧划十九个限时车位", 2, 0, 0)));
        await Done(council.DoAsync(id, Council.Facilitator, new CloseSession()));
        await Done(council.DoAsync(id, Council.Secretary, new PublishMinutes("到会两人，一致同意划车位。")));

        // 6. The plan says who does what by when, and the unit reports until it is done.
        var measure = new Measure(council.NewId(), "划十九个限时停车位", "traffic-police", "交警中队", new DateOnly(2026, 6, 1), "早高峰通行时间减半", 20_000);
        await Done(council.DoAsync(id, Council.Staff, new PublishPlan([measure])));
        await Done(council.DoAsync(id, Council.TrafficPolice, new ReportProgress(measure.Id, "车位已划好，早高峰有人值守", Done: true)));

        // 7. Everyone behind it is asked: the three who wrote, and the one who seconded.
        await Done(council.DoAsync(id, Council.Staff, new AskResidents()));
        var meeting = await council.Services.Grain(id).GetAsync();
        Assert.Equal(4, meeting.Evaluation!.Asked.Count);
        Assert.Equal(await NameAsync(council, id, first), await NameAsync(council, id, again));
        Assert.Contains(await NameAsync(council, id, seconder), meeting.Evaluation.Asked);

        // The log is public, so residents stand in it under names that lead nowhere.
        Assert.Empty(meeting.Evaluation.Asked.Intersect(meeting.Evidence!.Opinions));

        // 8. Staff cannot close it; the holders of the codes can say how it went.
        Assert.Equal("meeting.not-allowed", (await council.DoAsync(id, Council.Staff, new CloseEvaluation())).Refusal!.Code);
        await Done(council.DoAsync(id, await VoiceAsync(council, code), new RateOutcome(5, 5, 4, Solved.Yes, "现在一次绿灯就能过")));
        await Done(council.DoAsync(id, await VoiceAsync(council, seconder), new RateOutcome(4, 5, 4, Solved.Partly, "")));
        Assert.Equal(MeetingStage.Evaluating, (await council.Services.Grain(id).GetAsync()).Stage);

        // 9. When the last day has passed, their answers close it; the silent are counted apart.
        council.Time.Advance(TimeSpan.FromDays(20));
        await council.Services.Grain(id).WakeAsync();
        var row = await council.Get<MeetingQueries>().FindAsync(Council.Heming, id);
        Assert.Equal((MeetingStage.Answered, 2, 2), (row!.Stage, row.Count.Answered, row.Count.Silent));
        Assert.Equal(MinutesState.Confirmed, (await council.Services.Grain(id).GetAsync()).MinutesRecord.State);

        // 10. The whole way is in a log that anyone can verify.
        Assert.Null(await council.Get<EventStore>().VerifyAsync(MeetingStore.StreamId(id)));
        Assert.Equal(17, row.Version);
    }

    private static async Task<InquiryCode> SecondAsync(Council council, InquiryCode seconded, string resident)
    {
        var code = InquiryCode.Create();
        var opinion = (await council.Get<OpinionStore>().FindByCodeHashAsync(seconded.Hash))!.Opinion.Opinion;
        var second = new Second(council.NewId(), opinion.Id, resident, Verification.Anonymous, council.Time.GetUtcNow(), code.Hash);
        Assert.IsType<SecondResult.Accepted>(await council.Get<OpinionStore>().SecondAsync(Council.Heming, second, council.NewId()));
        return code;
    }

    private static async Task<Guid> NameAsync(Council council, Guid meetingId, InquiryCode code) =>
        await council.Get<VoicePseudonyms>().OfVoiceAsync(meetingId, (await VoiceAsync(council, code)).VoiceId!.Value);

    /// <summary>Who shows an inquiry code speaks for the opinion or the second it was given for.</summary>
    private static async Task<Actor> VoiceAsync(Council council, InquiryCode code)
    {
        var holder = (await council.Get<OpinionStore>().FindByCodeHashAsync(code.Hash))!;
        return Actor.Visitor with { VoiceId = holder.Second?.Id ?? holder.Opinion.Opinion.Id };
    }

    private static async Task Done(Task<MeetingOutcome> outcome) => Assert.Null((await outcome).Refusal);
}
