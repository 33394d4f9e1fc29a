using Deliberation.Domain.Meetings;
using Deliberation.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace Deliberation.Web.Tests.Hosting;

public sealed class MinutesSettingsTests
{
    [Fact]
    public void Minutes_stand_open_for_three_working_days_or_as_many_as_are_set()
    {
        Assert.Equal(MinutesPeriod.Usual, Read(null));
        Assert.Equal(new MinutesPeriod(10), Read("10"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("31")]
    [InlineData("a week")]
    public void A_period_that_cannot_be_is_named(string days) =>
        Assert.Contains("Minutes:WorkingDays", Assert.Throws<SettingsException>(() => Read(days)).Message, StringComparison.Ordinal);

    private static MinutesPeriod Read(string? days) =>
        MinutesSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Minutes:WorkingDays", days)]).Build());
}
