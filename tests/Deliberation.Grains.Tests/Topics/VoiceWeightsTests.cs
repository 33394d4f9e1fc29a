using Deliberation.Domain.Opinions;
using Deliberation.Grains.Topics;
using Deliberation.Storage.Opinions;

namespace Deliberation.Grains.Tests.Topics;

public class VoiceWeightsTests
{
    private static readonly DateTimeOffset Opened = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    private static double Of(string resident, Verification verification, double daysLater = 0) =>
        VoiceWeights.Of(new Voice(1, 1, resident, verification, Opened.AddDays(daysLater), null));

    [Theory]
    [InlineData(0, 0.6)]
    [InlineData(6.9, 0.6)]
    [InlineData(7.1, 1)]
    public void An_account_is_no_surer_than_a_browser_in_its_first_week(double daysLater, double expected) =>
        Assert.Equal(expected, Of($"u:{Guid.CreateVersion7(Opened):D}", Verification.Account, daysLater));

    [Theory]
    [InlineData("u:0f8fad5b-d9cb-469f-a165-70867728950e", 1)] // not of version 7: it tells no time
    [InlineData("u:x", 1)]
    [InlineData("R0001", 1)]
    public void A_key_that_tells_no_time_is_of_long_ago(string resident, double expected) => Assert.Equal(expected, Of(resident, Verification.Account));

    [Fact]
    public void A_contact_weighs_more_than_a_browser() => Assert.True(Of("c:1", Verification.Contact) > Of("d:1", Verification.Anonymous));
}
