using Deliberation.Mining.Heat;

namespace Deliberation.Mining.Tests.Heat;

public sealed class HeatOptionsTests
{
    public static TheoryData<HeatOptions, string> Wrong => new()
    {
        { new() { HalfLifeDays = 0 }, "HalfLifeDays must be above 0 and at most 36500 days; it is 0." },
        { new() { HalfLifeDays = double.NaN }, "HalfLifeDays" },
        { new() { Lasting = 1.5 }, "Lasting must be 0 to 1; it is 1.5." },
        { new() { ResidentExponent = 2 }, "ResidentExponent" },
        { new() { BurstDays = 0 }, "BurstDays" },
        { new() { ExpectedInWindow = 0 }, "ExpectedInWindow" },
        { new() { BurstWeight = -1 }, "BurstWeight" },
        { new() { SecondsWeight = double.PositiveInfinity }, "SecondsWeight" },
        { new() { SecondsCap = -1 }, "SecondsCap" },
        { new() { SpreadWeight = -0.1 }, "SpreadWeight" },
        { new() { UrgencyWeight = -0.1 }, "UrgencyWeight" },
        { new() { LoudFrom = 0 }, "LoudFrom" },
        { new() { LoudFloor = -1 }, "LoudFloor" },
        { new() { UnverifiedBelow = 2 }, "UnverifiedBelow" },
        { new() { UnverifiedPerDay = -1 }, "UnverifiedPerDay" },
        { new() { ClockOffset = TimeSpan.FromHours(15) }, "ClockOffset" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_setting_out_of_range_is_named_with_its_range(HeatOptions options, string beginning) =>
        Assert.StartsWith(beginning, Assert.Single(options.Check()), StringComparison.Ordinal);

    [Fact]
    public void The_defaults_are_in_range_and_several_faults_are_told_at_once()
    {
        Assert.Empty(new HeatOptions().Check());
        Assert.Equal(2, new HeatOptions { LoudFrom = 0, BurstDays = 0 }.Check().Count);
    }
}
