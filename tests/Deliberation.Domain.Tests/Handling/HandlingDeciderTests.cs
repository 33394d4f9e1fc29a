using Deliberation.Domain.Access;
using Deliberation.Domain.Handling;

namespace Deliberation.Domain.Tests.Handling;

/// <summary>Every state × command × role, with its outcome.</summary>
public class HandlingDeciderTests
{
    private const string Community = "heming";
    private static readonly DateTimeOffset Now = ClockTests.At("2026-11-22T10:30");
    private static readonly Actor Staff = Person(Role.Staff);

    private static readonly Dictionary<string, OpinionHandling> States = new()
    {
        ["new"] = ClockTests.Given(DeadlineClass.Danger, "2026-11-22T10:00"),
        ["received"] = Danger(ClockTests.Took(HandlingStep.Receive, "2026-11-22T10:01")),
        ["on site"] = Danger(ClockTests.Took(HandlingStep.OnSite, "2026-11-22T10:10")),
        ["answered"] = Danger() with { AnsweredAt = ClockTests.At("2026-11-22T10:20") },
        ["closed"] = Danger(ClockTests.Took(HandlingStep.Close, "2026-11-22T10:20")),
        ["set aside"] = Danger(ClockTests.Became(DeadlineClass.Ordinary, "2026-11-22T10:02")),
        ["ordinary"] = ClockTests.Given(DeadlineClass.Ordinary, "2026-11-22T10:00"),
    };

    private static readonly (HandlingCommand Command, string May)[] Table =
    [
        (new TakeStep(HandlingStep.Receive, "收到"), "new, set aside, ordinary"),
        (new TakeStep(HandlingStep.OnSite, "到了"), "new, received, answered"),
        (new TakeStep(HandlingStep.Close, "排除了"), "new, received, on site, answered"),
        (new TakeStep(HandlingStep.Answer, "答复"), ""),
        (new Reclassify(DeadlineClass.Complex, "要几家一起看"), "new, received, on site, answered, set aside, ordinary"),
        (new Reclassify(DeadlineClass.Danger, "真有险情"), "set aside, ordinary"),
    ];

    public static TheoryData<int, string> Pairs()
    {
        var pairs = new TheoryData<int, string>();
        for (var row = 0; row < Table.Length; row++)
            foreach (var state in States.Keys)
                pairs.Add(row, state);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_command_is_carried_out_only_by_staff_and_only_where_it_makes_sense(int row, string state)
    {
        var (command, may) = Table[row];
        var people = Enum.GetValues<Role>().Select(Person).Append(Actor.Visitor).Append(Actor.System).Append(Staff with { CommunityId = "elsewhere" });
        foreach (var person in people)
        {
            var decision = HandlingDecider.Decide(States[state], command, person, Community, Now);
            var expected = person.Is(Community, Role.Staff) && may.Split(", ").Contains(state);
            Assert.True(expected == decision.Refusal is null, $"{command} when {state} by {person.Name}: {decision.Refusal?.Code ?? "accepted"}");
            Assert.Equal(expected, decision.Entry is not null);
        }
    }

    [Theory]
    [InlineData("", "text.missing")]
    [InlineData("  ", "text.missing")]
    [InlineData(null, "text.too-long")]
    public void A_step_and_a_class_need_a_word(string? text, string code)
    {
        Assert.Equal(code, Refusal(new TakeStep(HandlingStep.Receive, text ?? new string('好', HandlingDecider.MaxNote + 1))));
        Assert.Equal(code, Refusal(new Reclassify(DeadlineClass.Complex, text ?? new string('好', HandlingDecider.MaxReason + 1))));
    }

    [Fact]
    public void Refusals_say_which_rule()
    {
        Assert.Equal("handling.same-class", Refusal(new Reclassify(DeadlineClass.Danger, "真有险情")));
        Assert.Equal("handling.no-such-class", Refusal(new Reclassify((DeadlineClass)9, "真有险情")));
        Assert.Equal("handling.not-in-fast-lane", HandlingDecider.Decide(States["ordinary"], new TakeStep(HandlingStep.Close, "好了"), Staff, Community, Now).Refusal!.Code);
        Assert.Equal("handling.step-taken", HandlingDecider.Decide(States["received"], new TakeStep(HandlingStep.Receive, "收到"), Staff, Community, Now).Refusal!.Code);
        Assert.Equal("handling.closed", HandlingDecider.Decide(States["closed"], new TakeStep(HandlingStep.Close, "好了"), Staff, Community, Now).Refusal!.Code);
    }

    private static string Refusal(HandlingCommand command) => HandlingDecider.Decide(States["new"], command, Staff, Community, Now).Refusal!.Code;

    private static OpinionHandling Danger(params HandlingEntry[] history) => ClockTests.Given(DeadlineClass.Danger, "2026-11-22T10:00") with { History = history };

    private static Actor Person(Role role) => new(new Guid(1 + (int)role, 0, 0, new byte[8]), role.ToString(), Community, new HashSet<Role> { role });
}
