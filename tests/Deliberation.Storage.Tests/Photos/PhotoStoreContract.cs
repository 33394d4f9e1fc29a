using Deliberation.Domain.Agenda;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Plans;
using Deliberation.Storage.Deadlines;
using Deliberation.Storage.Events;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Photos;

namespace Deliberation.Storage.Tests.Photos;

public sealed class PhotoStoreTests() : PhotoStoreContract(TestDatabase.New());

public abstract class PhotoStoreContract(TestDatabase test) : StorageContract(test)
{
    private static readonly StoredPhoto Before = new("image/jpeg", [0xFF, 0xD8, 1]);
    private static readonly StoredPhoto After = new("image/png", [0x89, 0x50, 2]);

    private PhotoStore Store => new(Database);

    private MeetingStore Meetings => new(Database, new EventStore(Database), WorkingDayCalendar.WeekendsOnly);

    [Fact]
    public async Task A_photo_is_shown_only_where_it_stands()
    {
        var hash = (await Store.SaveAsync([Before], Start))[0];
        var (meeting, measure) = await PlannedAsync(1);
        Assert.Null(await Store.FindAsync(Heming, meeting.Id, hash));
        Assert.Equal([hash], await Store.StoredAsync([hash, "unknown"]));

        await HappenAsync(meeting, new PhotosAdded(Start, "交警中队", measure, [new(hash, PhotoKind.Before, "路口")]));

        var shown = (await Store.FindAsync(Heming, meeting.Id, hash))!;
        Assert.Equal(Before.Type, shown.Type);
        Assert.Equal(Before.Bytes, shown.Bytes);
        Assert.Null(await Store.FindAsync(Other, meeting.Id, hash));
        Assert.Null(await Store.FindAsync(Heming, (await PlannedAsync(2)).Meeting.Id, hash));
    }

    [Fact]
    public async Task A_photo_that_comes_twice_is_stored_once()
    {
        var hashes = await Store.SaveAsync([Before, After, Before], Start);
        Assert.Equal((3, hashes[0], PhotoStore.HashOf(After.Bytes)), (hashes.Count, hashes[2], hashes[1]));
        await Store.SaveAsync([Before], Start.AddHours(1));
        Assert.Equal(2, await Database.ReadAsync(read => read.ScalarAsync<int>("SELECT COUNT(*) FROM photos")));
    }

    [Fact]
    public async Task A_photo_taken_away_loses_its_bytes_when_it_stands_nowhere_else()
    {
        var hash = (await Store.SaveAsync([Before], Start))[0];
        var ((first, a), (second, b)) = (await PlannedAsync(1), await PlannedAsync(2));
        first = await HappenAsync(first, new PhotosAdded(Start, "交警中队", a, [new(hash, PhotoKind.Before, "路口")]));
        second = await HappenAsync(second, new PhotosAdded(Start, "交警中队", b, [new(hash, PhotoKind.After, "路口")]));

        await HappenAsync(first, new PhotoRemoved(Start, "王芳", a, hash, "拍到了人脸"));
        Assert.Null(await Store.FindAsync(Heming, first.Id, hash));
        Assert.NotNull(await Store.FindAsync(Heming, second.Id, hash));

        await HappenAsync(second, new PhotoRemoved(Start, "王芳", b, hash, "拍到了人脸"));
        Assert.Empty(await Store.StoredAsync([hash]));
    }

    [Fact]
    public async Task A_measure_that_a_changed_plan_drops_keeps_its_photos()
    {
        var hash = (await Store.SaveAsync([Before], Start))[0];
        var (meeting, measure) = await PlannedAsync(1);
        meeting = await HappenAsync(meeting, new PhotosAdded(Start, "交警中队", measure, [new(hash, PhotoKind.Before, "路口")]));
        await HappenAsync(meeting, new PlanPublished(Start, "王芳", [Measure(Test.NewId())], "换个办法"));
        Assert.NotNull(await Store.FindAsync(Heming, meeting.Id, hash));
    }

    [Fact]
    public async Task What_stands_nowhere_is_forgotten_after_a_day()
    {
        var hash = (await Store.SaveAsync([Before], Start))[0];
        var (meeting, measure) = await PlannedAsync(1);
        var kept = (await Store.SaveAsync([After], Start))[0];
        await HappenAsync(meeting, new PhotosAdded(Start, "交警中队", measure, [new(kept, PhotoKind.After, "路口")]));
        await Store.SaveAsync([], Start.AddHours(23));
        Assert.Equal(2, (await Store.StoredAsync([hash, kept])).Count);
        await Store.SaveAsync([], Start.AddHours(25));
        Assert.Equal([kept], await Store.StoredAsync([hash, kept]));
    }

    [Fact]
    public async Task Objections_that_wait_are_in_the_list_and_their_period_among_the_deadlines()
    {
        var (meeting, _) = await PlannedAsync(1);
        meeting = await HappenAsync(
            meeting,
            new MinutesPublished(Start, "陈静", "大家同意。", Due: new DateOnly(2026, 4, 1)),
            new MinutesObjected(Start, "陈静", 1, "文具店老李", ObjectionWay.Paper, 1, "我没同意"));
        Assert.Equal(1, (await new MeetingQueries(Database).FindAsync(Heming, meeting.Id))!.OpenObjections);
        Assert.Equal(meeting.Id, Assert.Single(await new MeetingQueries(Database).WithObjectionsAsync(Heming, 10)).Id);
        Assert.Empty(await new MeetingQueries(Database).WithObjectionsAsync(Other, 10));
        var due = await new DeadlineStore(Database).DueAsync(Start.AddYears(1));
        Assert.Equal([nameof(DeadlineKind.MinutesPeriodEnds), nameof(DeadlineKind.ReminderDue)], due.Select(d => d.Kind).Order());

        await HappenAsync(meeting, new ObjectionAnswered(Start, "陈静", 1, "已改", false), new MinutesSettled(Start, "system", 1));
        Assert.Equal(0, (await new MeetingQueries(Database).FindAsync(Heming, meeting.Id))!.OpenObjections);
    }

    private static Measure Measure(Guid id) => new(id, "划车位", "police", "交警中队", new DateOnly(2026, 4, 1), "", null);

    private async Task<(Meeting Meeting, Guid Measure)> PlannedAsync(long topic)
    {
        var measure = Test.NewId();
        var proposed = new ItemProposed(Start, "王芳", Test.NewId(), Heming, topic, "议题", "", null, new Evidence([], 1, 0, 1, Start, Start));
        return (await HappenAsync(Meeting.Empty, proposed, new PlanPublished(Start, "王芳", [Measure(measure)], "")), measure);
    }

    private async Task<Meeting> HappenAsync(Meeting before, params MeetingEvent[] events)
    {
        var after = before.Apply(events);
        Assert.Equal(AppendStatus.Appended, await Meetings.AppendAsync(before, after, events, Test.NewId(), null));
        return after;
    }
}
