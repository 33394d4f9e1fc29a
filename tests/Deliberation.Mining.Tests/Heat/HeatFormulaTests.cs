using Deliberation.Mining.Heat;
using static Deliberation.Mining.Tests.Heat.HeatCase;

namespace Deliberation.Mining.Tests.Heat;

public sealed class HeatFormulaTests
{
    [Fact]
    public void Nine_neighbours_in_a_month_clearly_beat_one_person_with_fifty_messages() => Assert.True(HeatOf(Neighbours(9)) > 5 * HeatOf([Said("loud", 0, messages: 50)]));

    [Fact]
    public void No_voices_are_no_heat_and_all_parts_are_listed()
    {
        var heat = Compute([]);
        Assert.Equal(0, heat.Value);
        Assert.Equal(["residents", "burst", "seconds", "spread", "urgency", "focus", "loudest", "unverified"], heat.Parts.Select(part => part.Name));
    }

    /// <summary>The example that docs/heat.md works out by hand.</summary>
    [Fact]
    public void The_example_of_the_documentation_adds_up()
    {
        Voice[] voices = [Said("a", 0) with { Building = "3" }, Said("b", 10) with { Building = "3" }, Said("c", 20, weight: 0.9, closeness: 0.8) with { Building = "5" }, Said("d", 30, messages: 6)];
        var parts = Compute(voices, new SecondVoice(1, "s", 1, AsOf)).Parts.ToDictionary(part => part.Name, part => Math.Round(part.Value, 2));
        Assert.Equal(
            new Dictionary<string, double>
            {
                ["residents"] = 2.65, ["burst"] = 1.60, ["seconds"] = 0.21, ["spread"] = 0.28, ["urgency"] = 0, ["focus"] = -0.19, ["loudest"] = -0.24, ["unverified"] = 0,
            },
            parts);
    }
}
