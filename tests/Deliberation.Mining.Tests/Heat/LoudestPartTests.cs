using Deliberation.Mining.Heat;
using static Deliberation.Mining.Tests.Heat.HeatCase;

namespace Deliberation.Mining.Tests.Heat;

public sealed class LoudestPartTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 0.75)]
    [InlineData(6, 0.5)]
    [InlineData(100, 0.5)]
    public void The_more_one_writes_the_less_of_the_own_voice_is_kept(int messages, double kept) => Assert.Equal(kept, LoudestPart.Kept(messages, Options), 6);

    [Fact]
    public void The_neighbours_in_a_flooded_topic_lose_nothing()
    {
        Voice[] flooded = [.. Neighbours(9, 1), Said("loud", 0, messages: 81)];
        var part = Compute(flooded).Parts.Single(part => part.Name == HeatPartNames.Loudest);
        Assert.True(part.Value < 0);
        Assert.Equal((81, 0.9), (part.Facts["messages"], part.Facts["share"]));
        Assert.True(HeatOf(flooded) >= HeatOf(Neighbours(9, 1)));
    }
}
