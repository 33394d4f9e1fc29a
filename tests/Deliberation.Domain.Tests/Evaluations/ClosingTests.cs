using System.Reflection;
using System.Text.Json.Serialization;
using Deliberation.Domain.Access;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Tests.Meetings;

namespace Deliberation.Domain.Tests.Evaluations;

/// <summary>办结由居民说了算: nobody on the staff side can end an item as answered, in any stage, by any command.</summary>
public class ClosingTests
{
    private static readonly DateTimeOffset AfterLastDay = new(2026, 5, 20, 16, 0, 0, TimeSpan.Zero);

    /// <summary>Everyone who is not a resident behind the item, each role by itself and all of them together.</summary>
    private static readonly Actor[] StaffSide =
    [
        .. Enum.GetValues<Role>().Select(role => Given.Staff with { Roles = new HashSet<Role> { role } }),
        Given.Staff with { Roles = Enum.GetValues<Role>().ToHashSet() },
        Given.Unit,
        Actor.Visitor,
    ];

    public static TheoryData<string, DateTimeOffset> WaysToClose()
    {
        var ways = new TheoryData<string, DateTimeOffset>();
        foreach (var command in typeof(MeetingCommand).GetCustomAttributes<JsonDerivedTypeAttribute>())
            foreach (var now in new[] { Given.Now, AfterLastDay })
                ways.Add(command.DerivedType.Name, now);
        return ways;
    }

    [Theory]
    [MemberData(nameof(WaysToClose))]
    public void No_role_can_make_an_item_answered_by_any_command(string command, DateTimeOffset now)
    {
        foreach (var given in Commands(command))
            foreach (var person in StaffSide)
                foreach (var stage in Enum.GetValues<MeetingStage>().Where(stage => stage != MeetingStage.Answered))
                {
                    var meeting = Given.Meeting(Given.Until(stage));
                    var decision = meeting.When(person, given, now);
                    Assert.NotEqual(MeetingStage.Answered, meeting.Apply(decision.Events).Stage);
                }
    }

    [Fact]
    public void Neither_can_they_by_answering_for_a_resident_or_by_waiting_out_the_last_day()
    {
        var meeting = Given.Meeting(Given.UntilEvaluating);
        foreach (var person in StaffSide)
        {
            Assert.Equal("meeting.not-allowed", meeting.When(person, Given.Rate(Solved.Yes)).Refusal?.Code);
            Assert.Equal("meeting.not-allowed", meeting.When(person, new CloseEvaluation(), AfterLastDay).Refusal?.Code);
        }
    }

    [Fact]
    public void The_clock_closes_on_answers_of_residents_only_and_silence_never_does()
    {
        var meeting = Given.Meeting(Given.UntilEvaluating);
        for (var (round, now) = (0, AfterLastDay); round < 20; round++)
        {
            var decision = meeting.When(Actor.System, new CloseEvaluation(), now);
            meeting = meeting.Apply(decision.Events);
            Assert.Equal(MeetingStage.Evaluating, meeting.Stage);
            now = WorkingDayCalendar.EndOf(meeting.Evaluation!.Due);
        }
    }

    private static IEnumerable<MeetingCommand> Commands(string name) => name switch
    {
        nameof(RateOutcome) => Enum.GetValues<Solved>().Select(solved => Given.Rate(solved, "说明")),
        nameof(PublishPlan) => [new PublishPlan([Given.Measure], "改期限")],
        nameof(ReportProgress) => [new ReportProgress(Given.MeasureId, "划好了", true)],
        _ => [.. StageCommandTableTests.Commands.Where(command => command.GetType().Name == name)],
    };
}
