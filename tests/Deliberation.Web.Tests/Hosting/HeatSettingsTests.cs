using Deliberation.Mining.Heat;
using Deliberation.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace Deliberation.Web.Tests.Hosting;

public sealed class HeatSettingsTests
{
    private static HeatOptions Read(params (string Key, string Value)[] settings) =>
        HeatSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>("Heat:" + setting.Key, setting.Value))).Build());

    [Fact]
    public void What_is_not_set_is_the_default()
    {
        Assert.Equal(new HeatOptions(), Read());
        Assert.Equal(new HeatOptions { HalfLifeDays = 14, LoudFrom = 5, ClockOffset = TimeSpan.FromHours(9) }, Read(("HalfLifeDays", "14"), ("LoudFrom", "5"), ("ClockOffset", "09:00:00")));
    }

    [Theory]
    [InlineData("HalfLifeDays", "0", "Heat:HalfLifeDays must be above 0 and at most 36500 days; it is 0.")]
    [InlineData("HalfLifeDays", "a month", "Heat:HalfLifeDays")]
    [InlineData("HalfLife", "30", "HalfLife")]
    public void A_setting_that_cannot_be_used_is_named(string key, string value, string named) =>
        Assert.Contains(named, Assert.Throws<SettingsException>(() => Read((key, value))).Message, StringComparison.Ordinal);
}
