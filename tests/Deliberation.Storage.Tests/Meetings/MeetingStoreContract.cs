using Deliberation.Domain.Agenda;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Plans;
using Deliberation.Storage.Deadlines;
using Deliberation.Storage.Events;
using Deliberation.Storage.Meetings;

namespace Deliberation.Storage.Tests.Meetings;

public sealed class MeetingStoreTests() : MeetingStoreContract(TestDatabase.New());

public abstract class MeetingStoreContract(TestDatabase test) : StorageContract(test)
{
    private static readonly DateOnly Due = new(2026, 4, 1);

    private MeetingStore Store => new(Database, new EventStore(Database), WorkingDayCalendar.WeekendsOnly);

    private MeetingQueries Queries => new(Database);

    private PastQueries Past => new(Database);

    [Fact]
    public async Task A_meeting_comes_back_as_its_events_made_it()
    {
        var meeting = await WriteAsync(Proposed(topic: 1), new ItemAccepted(Start, "王芳", "九户反映"));

        var read = Meeting.Empty.Apply(await Store.ReadAsync(meeting.Id));

        Assert.Equal((meeting.Version, meeting.Stage, meeting.Title), (read.Version, read.Stage, read.Title));
        Assert.Equal("九户反映", Assert.IsType<ItemAccepted>(Assert.Single(await Store.ReadAsync(meeting.Id, afterVersion: 1))).Reason);
    }

    [Fact]
    public async Task What_lists_show_is_written_with_the_events()
    {
        var measure = new Measure(Test.NewId(), "划车位", "police", "交警中队", Due, "", null);
        var meeting = await WriteAsync(
            Proposed(topic: 1),
            new PlanPublished(Start, "王芳", [measure, measure with { Id = Test.NewId(), Due = Due.AddDays(9) }], ""),
            new ProgressReported(Start, "交警中队", measure.Id, "划好了", true));

        var row = await Queries.FindAsync(Heming, meeting.Id);
        Assert.Equal(
            (MeetingStage.Tracking, 2, 1, Due.AddDays(9), 3L),
            (row!.Stage, row.Measures, row.MeasuresDone, row.NextDue!.Value, row.Version));
        Assert.NotEqual(measure.Id, Assert.Single(await Queries.OpenMeasuresAsync(Heming, null, 10)).Id);
        Assert.Equal(Due.AddDays(9), Assert.Single(await Queries.OpenMeasuresAsync(Heming, "police", 10)).Due);
        Assert.Empty(await Queries.OpenMeasuresAsync(Heming, "somebody-else", 10));
        Assert.Equal(1, (await Queries.CountByStageAsync(Heming))[MeetingStage.Tracking]);
    }

    [Fact]
    public async Task What_waits_on_a_measure_is_listed_also_when_it_is_done()
    {
        var measure = new Measure(Test.NewId(), "划车位", "police", "交警中队", Due, "", null);
        await WriteAsync(
            Proposed(topic: 1),
            new PlanPublished(Start, "王芳", [measure, measure with { Id = Test.NewId() }], ""),
            new MeasureReminded(Start, "system", measure.Id, new(ReminderKind.Supervision, Due, "", "system", Start)),
            new ExtensionRequested(Start, "交警中队", measure.Id, Due, Due.AddDays(9), "材料没到"),
            new MeasureFlagged(Start, "监督组", measure.Id, 1, FlagKind.Quality, "线划歪了"),
            new ProgressReported(Start, "交警中队", measure.Id, "划好了", true));

        var row = Assert.Single(await Queries.OpenMeasuresAsync(Heming, "police", 10), m => m.Id == measure.Id);
        Assert.Equal((true, Due.AddDays(9), 1, ReminderKind.Supervision), (row.Done, row.ExtensionUntil!.Value, row.OpenFlags, row.Escalation!.Value));
    }

    [Fact]
    public async Task A_merged_item_is_found_from_the_whole_and_keeps_its_topic_taken()
    {
        var whole = await WriteAsync(Proposed(topic: 1));
        var part = await WriteAsync(Proposed(topic: 2), new ItemMerged(Start, "王芳", whole.Id, "议题", "是一回事"));

        Assert.Equal(whole.Id, (await Queries.FindAsync(Heming, part.Id))!.MergedInto);
        Assert.Equal(part.Id, Assert.Single(await Queries.MergedIntoAsync(Heming, whole.Id)).Id);
        Assert.Empty(await Queries.MergedIntoAsync(Other, whole.Id));
        var again = Proposed(topic: 2);
        Assert.Equal(AppendStatus.TopicTaken, await Store.AppendAsync(Meeting.Empty, Meeting.Empty.Apply(again), [again], Test.NewId(), null));
    }

    [Fact]
    public async Task Nothing_of_a_meeting_is_seen_from_another_community()
    {
        var meeting = await WriteAsync(Proposed(topic: 1));

        Assert.Null(await Queries.FindAsync(Other, meeting.Id));
        Assert.Empty(await Queries.ListAsync(Other, Enum.GetValues<MeetingStage>(), null, 10));
        Assert.Empty(await Queries.OfTopicsAsync(Other, [1]));
        Assert.Empty(await Queries.CountByStageAsync(Other));
    }

    [Fact]
    public async Task Items_that_came_to_an_end_are_named_with_their_versions_the_latest_first()
    {
        var rejected = await WriteAsync(Proposed(topic: 1), new ItemRejected(Start.AddDays(1), "王芳", "不属于社区"));
        var answered = await WriteAsync(Proposed(topic: 2), new ItemAnswered(Start.AddDays(2), "", new(1, 1, 0, 0, 1)), new LessonRecorded(Start.AddDays(9), "王芳", "先试一个月"));
        var reopened = await WriteAsync(Proposed(topic: 3), new ItemReopened(Start.AddDays(3), "", new(1, 0, 0, 1, 0)));
        await WriteAsync(Proposed(topic: 4));

        Assert.Equal([(reopened.Id, 2L), (answered.Id, 3L), (rejected.Id, 2L)], await Past.VersionsAsync(Heming, 10));
        Assert.Equal(2, (await Past.VersionsAsync(Heming, 2)).Count);
        Assert.Empty(await Past.VersionsAsync(Other, 10));
    }

    [Fact]
    public async Task A_second_writer_at_the_same_version_writes_nothing()
    {
        var seen = await WriteAsync(Proposed(topic: 1));
        MeetingEvent fast = new ItemAccepted(Start, "王芳", "九户反映"), late = new ItemRejected(Start, "李强", "晚了一步");
        await Store.AppendAsync(seen, seen.Apply(fast), [fast], Test.NewId(), null);

        Assert.Equal(AppendStatus.Conflict, await Store.AppendAsync(seen, seen.Apply(late), [late], Test.NewId(), null));
        Assert.Equal(MeetingStage.Accepted, (await Queries.FindAsync(Heming, seen.Id))!.Stage);
        Assert.Equal(2, (await Store.ReadAsync(seen.Id)).Count);
    }

    [Fact]
    public async Task A_topic_has_one_open_item_until_that_is_decided()
    {
        var first = await WriteAsync(Proposed(topic: 1));
        var second = Proposed(topic: 1);
        Assert.Equal(AppendStatus.TopicTaken, await Store.AppendAsync(Meeting.Empty, Meeting.Empty.Apply(second), [second], Test.NewId(), null));

        MeetingEvent rejected = new ItemRejected(Start, "王芳", "不属于社区");
        Assert.Equal(AppendStatus.Appended, await Store.AppendAsync(first, first.Apply(rejected), [rejected], Test.NewId(), null));
        Assert.Equal(AppendStatus.Appended, await Store.AppendAsync(Meeting.Empty, Meeting.Empty.Apply(second), [second], Test.NewId(), null));
        Assert.Equal(2, (await Queries.OfTopicsAsync(Heming, [1])).Count);
    }

    [Fact]
    public async Task A_command_is_found_after_it_was_carried_out()
    {
        var (command, proposed) = (Test.NewId(), Proposed(topic: 1));
        Assert.Null(await Store.FindCommandAsync(command));

        await Store.AppendAsync(Meeting.Empty, Meeting.Empty.Apply(proposed), [proposed], command, null);

        var done = await Store.FindCommandAsync(command);
        Assert.Equal((MeetingStore.StreamId(proposed.MeetingId), 1L), (done!.StreamId, done.Version));
        Assert.Equal(proposed.MeetingId, MeetingStore.MeetingOf(done.StreamId));
    }

    [Fact]
    public async Task Asked_voices_are_found_while_the_evaluation_runs()
    {
        var (voice, silent) = (Test.NewId(), Test.NewId());
        var meeting = await WriteAsync(
            Proposed(topic: 1),
            new ResidentsAsked(Start, "王芳", [voice, silent], Due),
            new OutcomeRated(Start, "", new(voice, 5, 5, 5, Solved.Yes, "", Start)));

        Assert.Equal(new AskedVoice(meeting.Id, true), Assert.Single(await Queries.AskedAsync([voice])));
        Assert.Equal(new AskedVoice(meeting.Id, false), Assert.Single(await Queries.AskedAsync([silent, Test.NewId()])));
        Assert.Equal(new OutcomeCount(2, 1, 0, 0, 1), (await Queries.FindAsync(Heming, meeting.Id))!.Count);

        MeetingEvent answered = new ItemAnswered(Start, "", new(2, 1, 0, 0, 1));
        await Store.AppendAsync(meeting, meeting.Apply(answered), [answered], Test.NewId(), null);
        Assert.Empty(await Queries.AskedAsync([voice]));
    }

    [Fact]
    public async Task One_more_answer_marks_its_own_voice_and_no_other()
    {
        var (first, second, silent) = (Test.NewId(), Test.NewId(), Test.NewId());
        var meeting = await WriteAsync(
            Proposed(topic: 1), new ResidentsAsked(Start, "王芳", [first, second, silent], Due), new OutcomeRated(Start, "", new(first, 5, 5, 5, Solved.Yes, "", Start)));

        foreach (var solved in new[] { Solved.No, Solved.Yes })
        {
            MeetingEvent rated = new OutcomeRated(Start, "", new(second, 4, 4, 4, solved, "想了想", Start));
            var after = meeting.Apply(rated);
            Assert.Equal(AppendStatus.Appended, await Store.AppendAsync(meeting, after, [rated], Test.NewId(), null));
            meeting = after;
        }

        Assert.Equal((true, true, false), (await AnsweredAsync(first), await AnsweredAsync(second), await AnsweredAsync(silent)));
        Assert.Equal(new OutcomeCount(3, 2, 0, 0, 2), (await Queries.FindAsync(Heming, meeting.Id))!.Count);

        // A second round asks anew.
        MeetingEvent again = new ResidentsAsked(Start, "王芳", [first, silent], Due);
        await Store.AppendAsync(meeting, meeting.Apply(again), [again], Test.NewId(), null);
        Assert.False(await AnsweredAsync(first));
        Assert.Empty(await Queries.AskedAsync([second]));

        async Task<bool> AnsweredAsync(Guid voice) => Assert.Single(await Queries.AskedAsync([voice])).Answered;
    }

    [Fact]
    public async Task Deadlines_are_counted_anew_with_another_calendar_unless_the_meeting_has_changed()
    {
        var measure = new Measure(Test.NewId(), "划车位", "police", "交警中队", Due, "", null);
        var proposed = Proposed(topic: 1);
        var planned = await WriteAsync(proposed, new PlanPublished(Start, "王芳", [measure], ""));
        var restful = new MeetingStore(Database, new EventStore(Database), new WorkingDayCalendar([Due.AddDays(-1)], []));
        var stored = await DueAsync();

        Assert.False(await restful.CountDeadlinesAnewAsync(Meeting.Empty.Apply([proposed])));
        Assert.Equal(stored, await DueAsync());
        Assert.True(await restful.CountDeadlinesAnewAsync(planned));
        Assert.Equal(stored.AddDays(-1), await DueAsync());

        async Task<DateTimeOffset> DueAsync() => Assert.Single(await new DeadlineStore(Database).DueAsync(Start.AddYears(1))).DueAt;
    }

    [Fact]
    public async Task Deadlines_follow_the_stage()
    {
        await WriteAsync(Proposed(topic: 1), new ItemPostponed(Start, "王芳", "等", Due));

        var due = Assert.Single(await new DeadlineStore(Database).DueAsync(Start.AddYears(1)));
        Assert.Equal((nameof(DeadlineKind.PostponementEnds), new DateTimeOffset(2026, 3, 31, 16, 0, 0, TimeSpan.Zero)), (due.Kind, due.DueAt));
    }

    [Fact]
    public async Task Lists_go_on_after_the_last_row_seen()
    {
        for (var i = 0; i < 5; i++)
            await WriteAsync(Proposed(topic: i, at: Start.AddMinutes(i / 2)));

        var all = await Queries.ListAsync(Heming, [MeetingStage.Proposed], null, 10);
        var seen = new List<MeetingRow>();
        while (await Queries.ListAsync(Heming, [MeetingStage.Proposed], seen.LastOrDefault(), 2) is { Count: > 0 } page)
            seen.AddRange(page);
        Assert.Equal(5, all.Count);
        Assert.Equal(all, seen);
    }

    private ItemProposed Proposed(long topic, DateTimeOffset? at = null) => new(
        at ?? Start, "王芳", Test.NewId(), Heming, topic, "放学路口拥堵", "向阳小学", "traffic", new Evidence([Test.NewId()], 9, 2, 12.5, Start.AddDays(-30), Start));

    private async Task<Meeting> WriteAsync(params MeetingEvent[] events)
    {
        var after = Meeting.Empty.Apply(events);
        Assert.Equal(AppendStatus.Appended, await Store.AppendAsync(Meeting.Empty, after, events, Test.NewId(), null));
        return after;
    }
}
