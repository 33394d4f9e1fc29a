using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Tests.Meetings;

public class QuestionTests
{
    [Fact]
    public void A_question_is_taken_once_and_answered_once()
    {
        var sitting = Sitting.Of(2).After((Given.Facilitator, new TakeQuestion(Given.Question.Id)));

        Assert.Equal("question.taken-already", sitting.Led(new TakeQuestion(Given.Question.Id)));
        Assert.Equal("question.not-found", sitting.Led(new AnswerQuestion(2, "下个月")));
        Assert.Equal("text.missing", sitting.Led(new AnswerQuestion(1, " ")));
        Assert.Null(sitting.By(Given.Secretary, new AnswerQuestion(1, " 下个月 ")));
        Assert.Equal("question.answered-already", sitting.Led(new AnswerQuestion(1, "明年")));
        Assert.Equal(("车位什么时候划？", "下个月", ""), (sitting.Meeting.Questions[0].Text, sitting.Meeting.Questions[0].Answer, sitting.Meeting.Questions[0].Asker));
    }

    [Fact]
    public void A_question_that_does_not_wait_is_not_taken() => Assert.Equal(
        "question.not-found",
        MeetingDecider.Decide(Given.Meeting(Given.UntilInSession), new TakeQuestion(Given.Question.Id), Given.Context(Given.Facilitator) with { Question = null }).Refusal?.Code);
}
