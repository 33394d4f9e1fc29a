using Deliberation.Mining.Heat;
using static Deliberation.Mining.Tests.Heat.HeatCase;

namespace Deliberation.Mining.Tests.Heat;

public sealed class FocusPartTests
{
    [Fact]
    public void Each_voice_is_scaled_by_its_own_closeness() =>
        Assert.Equal([0.5, 0.1, 0], FocusPart.Scale([Said("a", 0, closeness: 0.5), Said("b", 0), Said("c", 0, closeness: double.NaN)], [1, 0.1, 1]));

    [Fact]
    public void A_loose_gathering_is_cooler_than_a_tight_one_and_says_so()
    {
        var part = Compute([Said("a", 0), Said("b", 0, closeness: 0.5)]).Parts.Single(part => part.Name == HeatPartNames.Focus);
        Assert.True(part.Value < 0);
        Assert.Equal(0.75, part.Facts["closeness"], 6);
    }
}
