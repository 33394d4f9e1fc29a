using Deliberation.Domain.Meetings;
using Deliberation.Domain.Tests.Meetings;

namespace Deliberation.Domain.Tests.Evaluations;

public class LessonTests
{
    private static readonly Meeting Answered = Given.Meeting(Given.Until(MeetingStage.Answered));

    [Fact]
    public void A_lesson_is_kept_as_it_was_written_last()
    {
        var first = Answered.Apply(Answered.When(Given.Staff, new RecordLesson(" 先和学校说好时间 ")).Events);
        var second = first.Apply(first.When(Given.Staff, new RecordLesson("先试一个月")).Events);

        Assert.Equal("先和学校说好时间", first.Lesson);
        Assert.Equal("先试一个月", second.Lesson);
        Assert.Equal(MeetingStage.Answered, second.Stage);
    }

    [Fact]
    public void A_lesson_does_not_move_the_day_on_which_the_item_was_answered()
    {
        var later = Given.Now.AddDays(40);
        var after = Answered.Apply(Answered.When(Given.Staff, new RecordLesson("先试一个月"), later).Events);

        Assert.Equal(Answered.ChangedAt, after.ChangedAt);
        Assert.Equal(Answered.Version + 1, after.Version);
    }

    [Theory]
    [InlineData(0, "text.missing")]
    [InlineData(500, null)]
    [InlineData(501, "text.too-long")]
    public void A_lesson_has_1_to_500_characters(int length, string? code) =>
        Assert.Equal(code, Answered.When(Given.Staff, new RecordLesson(new string('好', length))).Refusal?.Code);
}
