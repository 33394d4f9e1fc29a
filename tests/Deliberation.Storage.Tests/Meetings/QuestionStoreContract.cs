using Deliberation.Domain.Agenda;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Storage.Events;
using Deliberation.Storage.Meetings;

namespace Deliberation.Storage.Tests.Meetings;

public sealed class QuestionStoreTests() : QuestionStoreContract(TestDatabase.New());

public abstract class QuestionStoreContract(TestDatabase test) : StorageContract(test)
{
    private static readonly Guid MeetingId = Guid.CreateVersion7(Start);

    private readonly Meeting _meeting = Meeting.Empty.Apply(new ItemProposed(Start, "王芳", MeetingId, Heming, 7, "堵车", "", null, new Evidence([], 1, 0, 3, Start, Start)));

    private QuestionStore Questions => new(Database);

    private MeetingStore Meetings => new(Database, new EventStore(Database), WorkingDayCalendar.WeekendsOnly);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Meetings.AppendAsync(
            Meeting.Empty, _meeting, [new ItemProposed(Start, "王芳", MeetingId, Heming, 7, "堵车", "", null, _meeting.Evidence!)], Test.NewId(), null);
    }

    [Fact]
    public async Task One_question_of_a_person_waits_at_a_time_and_a_second_click_keeps_it_once()
    {
        var question = new WaitingQuestion(Test.NewId(), "车位什么时候划？", "");
        Assert.True(await Questions.AddAsync(MeetingId, "a", question, Start));
        Assert.True(await Questions.AddAsync(MeetingId, "a", question, Start));
        Assert.False(await Questions.AddAsync(MeetingId, "a", question with { Id = Test.NewId() }, Start));
        Assert.True(await Questions.AddAsync(MeetingId, "b", new(Test.NewId(), "谁来管？", "3幢张阿姨"), Start.AddSeconds(1)));

        Assert.Equal(["车位什么时候划？", "谁来管？"], (await Questions.WaitingAsync(MeetingId)).Select(q => q.Text));
        Assert.Equal(question, await Questions.OfAskerAsync(MeetingId, "a"));
        Assert.Null(await Questions.FindAsync(Test.NewId(), question.Id));
        Assert.True(await Questions.DismissAsync(MeetingId, question.Id));
        Assert.False(await Questions.DismissAsync(MeetingId, question.Id));
        Assert.True(await Questions.AddAsync(MeetingId, "a", question with { Id = Test.NewId() }, Start));
    }

    [Fact]
    public async Task A_question_that_was_taken_up_waits_no_more()
    {
        var question = new WaitingQuestion(Test.NewId(), "车位什么时候划？", "");
        await Questions.AddAsync(MeetingId, "a", question, Start);
        var asked = new QuestionAsked(Start, "周敏", 1, question.Id, question.Text);

        await Meetings.AppendAsync(_meeting, _meeting.Apply(asked), [asked], Test.NewId(), null);

        Assert.Empty(await Questions.WaitingAsync(MeetingId));
    }
}
