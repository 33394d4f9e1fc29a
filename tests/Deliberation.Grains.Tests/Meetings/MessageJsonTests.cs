using System.Text.Json;
using Deliberation.Domain.Access;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Refusals;
using Deliberation.Grains.Meetings;
using Deliberation.Grains.Tests.Fixtures;

namespace Deliberation.Grains.Tests.Meetings;

/// <summary>A real silo carries the grains' messages as JSON: whatever goes in must come out.</summary>
public class MessageJsonTests
{
    [Fact]
    public void A_request_survives()
    {
        var request = new MeetingRequest(
            Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Council.TrafficPolice with { VoiceId = Guid.Empty }, new RateOutcome(5, 4, 3, Solved.No, "还是堵"), 7);

        var read = RoundTrip(request);

        Assert.Equal(request.Command, read.Command);
        Assert.Equal((request.CommandId, 7L, "traffic-police"), (read.CommandId, read.ExpectedVersion, read.Actor.UnitId));
        Assert.True(read.Actor.Is(Council.Heming, Role.ResponsibleUnit));
    }

    [Fact]
    public void The_system_cannot_be_sent() => Assert.False(RoundTrip(Actor.System).IsSystem);

    [Fact]
    public void An_outcome_survives() =>
        Assert.Equal(new MeetingOutcome(3, new Refusal("text.too-long", "Reason", 500)), RoundTrip(new MeetingOutcome(3, new Refusal("text.too-long", "Reason", 500))));

    [Fact]
    public void A_meeting_survives()
    {
        var at = DateTimeOffset.UnixEpoch;
        var meeting = Meeting.Empty.Apply(
        [
            new ItemProposed(at, "王芳", Guid.Empty, Council.Heming, 7, "堵车", "小学", "traffic", new([Guid.Empty], 1, 0, 2.5, at, at)),
            new MeetingScheduled(at, "王芳", new(at, 60, "议事厅", "", Guid.Empty, "周敏", 2, [new("议", 60)]), ""),
            new ParticipantSignedIn(at, "周敏", new("张阿姨", "居民", Room.Online)),
            new PlanPublished(at, "王芳", [new(Guid.Empty, "划车位", "police", "交警", new DateOnly(2026, 6, 1), "", 1.5m)], ""),
            new ProgressReported(at, "交警", Guid.Empty, "好了", true),
            new ResidentsAsked(at, "王芳", [Guid.Empty], new DateOnly(2026, 6, 9)),
            new OutcomeRated(at, "", new(Guid.Empty, 5, 5, 5, Solved.Yes, "", at)),
        ]);

        var read = RoundTrip(meeting);

        Assert.Equal(JsonSerializer.Serialize(meeting), JsonSerializer.Serialize(read));
        Assert.Equal((7L, MeetingStage.Evaluating, Room.Online, true), (read.Version, read.Stage, read.Participants[0].Room, read.Measures[0].Done));
        Assert.Equal(1, read.Evaluation!.Count.Yes);
    }

    private static T RoundTrip<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value))!;
}
