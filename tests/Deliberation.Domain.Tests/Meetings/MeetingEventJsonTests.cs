using System.Text.Json;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Plans;

namespace Deliberation.Domain.Tests.Meetings;

/// <summary>One golden file for each event version, kept for ever: what was once written must always be readable, and mean the same.</summary>
public class MeetingEventJsonTests
{
    private static readonly MeetingEvent[] Samples =
    [
        new ParticipantSignedIn(Given.Now, "周敏", Given.Neighbour with { SeatId = null }),
        new MinutesPublished(Given.Now, "陈静", "大家同意划车位。"),
        .. Given.UntilEvaluating,
        new MinutesConfirmed(Given.Now, "3幢张阿姨", "3幢张阿姨", 1),
        new MinutesObjected(Given.Now, "陈静", 1, "文具店老李", ObjectionWay.Telephone, 1, "我说的是十五个"),
        new ObjectionAnswered(Given.Now, "陈静", 1, "已改", true),
        new MinutesPeriodExtended(Given.Now, "system", new DateOnly(2026, 5, 14)),
        new MinutesSettled(Given.Now, "system", 2),
        new StatementRecorded(Given.Now, "陈静", new("3幢张阿姨", "早上堵得走不动", Given.Now)),
        new ResolutionRecorded(Given.Now, "陈静", new("划十九个车位", 2, 0, 0, Given.Now)),
        .. Given.UntilEvaluated,
        new OnSiteRoundRecorded(Given.Now, "王芳", Given.Round),
        new ItemMerged(Given.Now, "王芳", Given.Target.Id, "校门口停车", "是一回事"),
        new ItemUnmerged(Given.Now, "王芳", "其实是两回事"),
        new MeetingCalledOff(Given.Now, "王芳", "台风，改日再开"),
        new SeatWithdrawn(Given.Now, "王芳", Given.Seat.Id, "搬走了"),
        new ParticipantMoved(Given.Now, "3幢张阿姨", Given.Neighbour),
        new ParticipantLeft(Given.Now, "3幢张阿姨", Given.Neighbour),
        new EntryOpened(Given.Now, "周敏", 1, "说说堵点"),
        new EntryClosed(Given.Now, "周敏", 1, "说说堵点"),
        new EntrySkipped(Given.Now, "周敏", 2, "商量办法"),
        new SpeakingAsked(Given.Now, "3幢张阿姨", Given.Neighbour),
        new SpeakingAskedNoMore(Given.Now, "3幢张阿姨", Given.Neighbour),
        new FloorGiven(Given.Now, "周敏", Given.Shopkeeper, 180, 1),
        new FloorExtended(Given.Now, "周敏", Given.Shopkeeper.Key, 60),
        new FloorEnded(Given.Now, "周敏", Given.Shopkeeper.Key),
        new MotionOpened(Given.Now, "周敏", 1, "划十九个车位", VoteRule.PerHousehold, false),
        new VotesCast(Given.Now, "3幢张阿姨", 1, [new(Given.Seat.Id, VoteChoice.For)]),
        new SecretVotesCast(Given.Now, "", 2, [Given.Newcomer]),
        new MotionClosed(Given.Now, "周敏", 1, new(new(2, 1, 0), new(1, 0, 0), 3, true)),
        new MotionWithdrawn(Given.Now, "周敏", 2, "说法要改"),
        new QuestionAsked(Given.Now, "周敏", 1, Given.Question.Id, "车位什么时候划？"),
        new QuestionAnswered(Given.Now, "陈静", 1, "下个月"),
        new SessionAdjourned(Given.Now, "周敏", "太晚了，下周接着议"),
        new InvitationAnswered(Given.Now, "3幢张阿姨", new(Given.Seat.Id, Attendance.OnSite, "可能晚到十分钟", Given.Now)),
        new ProxyNamed(Given.Now, "3幢张阿姨", new(Given.ProxyId, Given.Seat.Id, "李四")),
        new ProxyTakenBack(Given.Now, "3幢张阿姨", Given.Seat.Id),
        new SeatsReminded(Given.Now, "system", Given.Schedule.StartsAt),
        new MeasureReminded(Given.Now, "system", Given.MeasureId, new(ReminderKind.Supervision, new DateOnly(2026, 6, 1), "", "system", Given.Now)),
        new ExtensionRequested(Given.Now, "交警中队", Given.MeasureId, new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 8), "材料没到"),
        new ExtensionDecided(Given.Now, "王芳", Given.MeasureId, new DateOnly(2026, 6, 8), true, "同意"),
        new MeasureFlagged(Given.Now, "监督组", Given.MeasureId, 1, FlagKind.Quality, "线划歪了"),
        new FlagAnswered(Given.Now, "交警中队", Given.MeasureId, 1, "已重划"),
        new PhotosAdded(Given.Now, "交警中队", Given.MeasureId, [new(Given.PhotoHash, PhotoKind.Before, "没有车位的路口")]),
        new PhotoRemoved(Given.Now, "王芳", Given.MeasureId, Given.PhotoHash, "拍到了人脸"),
        new ItemRejected(Given.Now, "王芳", "不属于社区"),
        new ItemPostponed(Given.Now, "王芳", "等学校放假", new DateOnly(2026, 7, 1)),
        new ItemResumed(Given.Now, "system"),
        new OutcomeRated(Given.Now, "", new(Given.Voices[0], 5, 4, 5, Solved.Partly, "好多了", Given.Now)),
        new RatingPhotoReleased(Given.Now, "王芳", Given.Voices[0], Given.PhotoHash),
        new RatingPhotoWithheld(Given.Now, "王芳", Given.Voices[0], Given.PhotoHash, "拍到了人脸"),
        new EvaluationExtended(Given.Now, "system", new DateOnly(2026, 6, 4)),
        new ItemAnswered(Given.Now, "", new(3, 2, 1, 0, 3)),
        new ItemReopened(Given.Now, "", new(3, 1, 0, 2, 1)),
        new LessonRecorded(Given.Now, "王芳", "先试一个月，再定下来。"),
    ];

    public static TheoryData<string> Names() => [.. MeetingEventJson.AllNames];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_golden_file_of_an_event_reads_and_writes_to_the_same_text(string name)
    {
        var sample = Samples.First(e => MeetingEventJson.NameOf(e) == name);
        var path = Path.Combine(AppContext.BaseDirectory, "Meetings", "Golden", name + ".json");
        if (Environment.GetEnvironmentVariable("WRITE_GOLDEN") is { Length: > 0 } directory)
            File.WriteAllText(Path.Combine(directory, name + ".json"), MeetingEventJson.Write(sample) + "\n");
        var golden = File.ReadAllText(path).TrimEnd('\n');
        Assert.Equal(golden, MeetingEventJson.Write(sample));
        Assert.Equal(golden, MeetingEventJson.Write(MeetingEventJson.Read(golden)));
    }

    [Fact]
    public void A_rating_with_photos_keeps_its_form_too()
    {
        var golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Meetings", "Golden", "meeting.outcome-rated.v1.with-photos.json")).TrimEnd('\n');
        Assert.Equal(golden, MeetingEventJson.Write(new OutcomeRated(Given.Now, "", new(Given.Voices[0], 2, 1, 3, Solved.No, "还是堵", Given.Now, [Given.PhotoHash]))));
        Assert.Equal(golden, MeetingEventJson.Write(MeetingEventJson.Read(golden)));
    }

    [Fact]
    public void Minutes_with_a_period_keep_their_form_too()
    {
        var golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Meetings", "Golden", "meeting.minutes-published.v1.with-period.json")).TrimEnd('\n');
        Assert.Equal(golden, MeetingEventJson.Write(new MinutesPublished(Given.Now, "陈静", "十五个车位。", "十九改为十五", Given.MinutesDue)));
        Assert.Equal(golden, MeetingEventJson.Write(MeetingEventJson.Read(golden)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"type":"meeting.unheard-of.v1"}""")]
    public void An_unknown_event_is_an_error(string json) =>
        Assert.ThrowsAny<Exception>(() => MeetingEventJson.Read(json));

    [Fact]
    public void Markup_in_a_text_cannot_leave_the_json()
    {
        var json = MeetingEventJson.Write(new ItemRejected(Given.Now, "王芳", "</script><script>"));
        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
        Assert.Equal("</script><script>", ((ItemRejected)MeetingEventJson.Read(json)).Reason);
        Assert.Equal("王芳", JsonDocument.Parse(json).RootElement.GetProperty("by").GetString());
    }
}
