using Deliberation.Domain.Meetings;
using Deliberation.Domain.Plans;
using Deliberation.Domain.Tests.Meetings;

namespace Deliberation.Domain.Tests.Plans;

public class PhotoTests
{
    private static readonly NewPhoto Photo = new(Given.PhotoHash, PhotoKind.Before, "没有车位的路口");
    private static readonly MeetingEvent[] Added = [.. Given.UntilPlanned, new PhotosAdded(Given.Now, "交警中队", Given.MeasureId, [Photo])];

    public static TheoryData<string, MeetingCommand, string> Refusals() => new()
    {
        { "of no measure", new AddPhotos(Guid.Empty, [Photo]), "plan.unknown-measure" },
        { "none", new AddPhotos(Given.MeasureId, []), "photo.missing" },
        { "without a word", new AddPhotos(Given.MeasureId, [Photo with { Caption = " " }]), "text.missing" },
        { "with too many words", new AddPhotos(Given.MeasureId, [Photo with { Caption = new string('长', 101) }]), "text.too-long" },
        { "of no time", new AddPhotos(Given.MeasureId, [Photo with { Kind = (PhotoKind)7 }]), "photo.kind-missing" },
        { "whose bytes are not there", new AddPhotos(Given.MeasureId, [Photo with { Hash = new string('b', 64) }]), "photo.not-stored" },
        { "removed and not there", new RemovePhoto(Given.MeasureId, Given.PhotoHash, "拍到了人脸"), "photo.unknown" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_photo_is_refused_with_its_code(string _, MeetingCommand command, string code) =>
        Assert.Equal(code, Given.Meeting(Given.UntilPlanned).When(Given.Staff, command).Refusal?.Code);

    [Fact]
    public void A_photo_sent_twice_is_one()
    {
        var events = Given.Meeting(Given.UntilPlanned).When(Given.Unit, new AddPhotos(Given.MeasureId, [Photo with { Caption = " 没有车位的路口 " }, Photo])).Events;
        Assert.Equal([Photo], Assert.IsType<PhotosAdded>(Assert.Single(events)).Photos);
        Assert.Equal("photo.there-already", Given.Meeting(Added).When(Given.Staff, new AddPhotos(Given.MeasureId, [Photo])).Refusal?.Code);
    }

    [Fact]
    public void A_measure_holds_twelve()
    {
        NewPhoto[] many = [.. Enumerable.Range(0, 13).Select(i => Photo with { Hash = new string((char)('a' + i), 64) })];
        Decision Add(MeetingEvent[] before, NewPhoto[] photos) => MeetingDecider.Decide(
            Given.Meeting(before), new AddPhotos(Given.MeasureId, photos), Given.Context(Given.Unit) with { Photos = [.. many.Select(p => p.Hash)] });
        Assert.Equal(("photo.too-many", 12L), (Add(Given.UntilPlanned, many).Refusal?.Code, Add(Given.UntilPlanned, many).Refusal?.Limit));
        MeetingEvent[] full = [.. Given.UntilPlanned, .. Add(Given.UntilPlanned, many[..12]).Events];
        Assert.Equal("photo.too-many", Add(full, many[12..]).Refusal?.Code);
        full = [.. full, new PhotoRemoved(Given.Now, "王芳", Given.MeasureId, many[0].Hash, "重复")];
        Assert.Null(Add(full, many[12..]).Refusal);
    }

    [Fact]
    public void A_photo_taken_away_leaves_its_mark_and_can_come_back()
    {
        Assert.Equal("text.missing", Given.Meeting(Added).When(Given.Unit, new RemovePhoto(Given.MeasureId, Given.PhotoHash, " ")).Refusal?.Code);
        MeetingEvent[] gone = [.. Added, .. Given.Meeting(Added).When(Given.Staff, new RemovePhoto(Given.MeasureId, Given.PhotoHash, "拍到了人脸")).Events];
        var state = Given.Meeting(gone).Find(Given.MeasureId)!;
        Assert.Empty(state.StandingPhotos);
        Assert.Equal(("拍到了人脸", "Staff", Given.Now), (state.Photos[0].Removed, state.Photos[0].RemovedBy, state.Photos[0].RemovedAt));
        Assert.Null(Given.Meeting(gone).When(Given.Unit, new AddPhotos(Given.MeasureId, [Photo])).Refusal);
    }

    [Fact]
    public void Only_the_owner_and_staff_touch_photos()
    {
        var other = Given.Unit with { UnitId = "city-management" };
        Assert.Equal("meeting.not-allowed", Given.Meeting(Added).When(other, new AddPhotos(Given.MeasureId, [Photo])).Refusal?.Code);
        Assert.Equal("meeting.not-allowed", Given.Meeting(Added).When(other, new RemovePhoto(Given.MeasureId, Given.PhotoHash, "拍到了人脸")).Refusal?.Code);
    }

    [Fact]
    public void A_photo_can_be_taken_away_also_when_all_is_over()
    {
        MeetingEvent[] answered = [.. Added, new ItemAnswered(Given.Now, "", new(3, 3, 0, 0, 3))];
        Assert.Null(Given.Meeting(answered).When(Given.Staff, new RemovePhoto(Given.MeasureId, Given.PhotoHash, "拍到了人脸")).Refusal);
    }
}
