using Deliberation.Domain.Access;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Tests.Meetings;

namespace Deliberation.Domain.Tests.Evaluations;

public class EvaluationRulesTests
{
    private static readonly DateTimeOffset AfterLastDay = new(2026, 5, 20, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Residents_have_ten_working_days()
    {
        var asked = Given.Meeting(Given.UntilTracking).When(Given.Staff, new AskResidents()).Events.OfType<ResidentsAsked>().Single();
        Assert.Equal(new DateOnly(2026, 5, 20), asked.Due);
        Assert.Equal(Given.Voices, asked.Voices);
    }

    [Fact]
    public void The_item_is_answered_when_everyone_has_said_that_it_is_solved()
    {
        var meeting = Rated(Solved.Yes, Solved.Partly);
        var last = meeting.When(Given.Voice(2), Given.Rate(Solved.Yes)).Events;
        var outcome = Assert.IsType<ItemAnswered>(last[^1]).Count;
        Assert.Equal(new OutcomeCount(3, 2, 1, 0, 3), outcome);
    }

    [Fact]
    public void One_no_in_three_reopens_the_item()
    {
        var meeting = Rated(Solved.Yes, Solved.Yes);
        Assert.IsType<ItemReopened>(meeting.When(Given.Voice(2), Given.Rate(Solved.No, "还是堵")).Events[^1]);
    }

    [Fact]
    public void A_no_needs_a_word_why() =>
        Assert.Equal("text.missing", Rated().When(Given.Voice(0), Given.Rate(Solved.No)).Refusal?.Code);

    [Fact]
    public void A_later_rating_replaces_the_earlier_one_of_the_same_voice()
    {
        var meeting = Rated(Solved.No);
        meeting = meeting.Apply(meeting.When(Given.Voice(0), Given.Rate(Solved.Yes)).Events);
        Assert.Equal(new OutcomeCount(3, 1, 0, 0, 1), meeting.Evaluation!.Count);
    }

    [Fact]
    public void Who_was_not_asked_cannot_rate() =>
        Assert.Equal("meeting.not-allowed", Rated().When(Actor.Visitor with { VoiceId = Guid.Empty }, Given.Rate(Solved.Yes)).Refusal?.Code);

    [Theory]
    [InlineData(0, 5, 5)]
    [InlineData(5, 6, 5)]
    [InlineData(5, 5, -1)]
    public void Scores_run_from_one_to_five(int meeting, int result, int service) =>
        Assert.Equal("evaluation.score-out-of-range", Rated().When(Given.Voice(0), new RateOutcome(meeting, result, service, Solved.Yes, "")).Refusal?.Code);

    [Fact]
    public void The_last_day_closes_on_the_answers_there_are_and_counts_the_silent_apart()
    {
        var outcome = Assert.IsType<ItemAnswered>(Assert.Single(Rated(Solved.Yes).When(Actor.System, new CloseEvaluation(), AfterLastDay).Events)).Count;
        Assert.Equal((1, 2), (outcome.Answered, outcome.Silent));
    }

    [Fact]
    public void Nothing_closes_before_the_last_day_is_over() =>
        Assert.Equal("evaluation.still-open", Rated(Solved.Yes).When(Actor.System, new CloseEvaluation(), AfterLastDay.AddSeconds(-1)).Refusal?.Code);

    [Fact]
    public void Silence_closes_nothing_it_extends()
    {
        var extended = Assert.IsType<EvaluationExtended>(Assert.Single(Rated().When(Actor.System, new CloseEvaluation(), AfterLastDay).Events));
        Assert.Equal(new DateOnly(2026, 6, 4), extended.Due);
    }

    [Fact]
    public void Rates_leave_out_who_did_not_answer_and_are_empty_without_answers()
    {
        var rates = new ThreeRates(10, 4, new OutcomeCount(9, 3, 1, 0, 2));
        Assert.Equal((0.4, 0.75, 0.5), (rates.ResponseRate, rates.SolvedRate, rates.SatisfiedRate));
        Assert.Null(new ThreeRates(0, 0, new OutcomeCount(5, 0, 0, 0, 0)).SolvedRate);
    }

    private static Meeting Rated(params Solved[] answers)
    {
        var meeting = Given.Meeting(Given.UntilEvaluating);
        for (var i = 0; i < answers.Length; i++)
            meeting = meeting.Apply(meeting.When(Given.Voice(i), Given.Rate(answers[i], "说明")).Events);
        return meeting;
    }
}
