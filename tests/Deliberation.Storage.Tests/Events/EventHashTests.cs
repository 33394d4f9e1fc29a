using System.Security.Cryptography;
using System.Text;
using Deliberation.Storage.Events;

namespace Deliberation.Storage.Tests.Events;

public sealed class EventHashTests
{
    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeMilliseconds(1_772_440_200_123);

    [Fact]
    public void The_canonical_text_is_six_lines()
    {
        var expected = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("00ff\nmeeting/1\n7\nmeeting.proposed.v1\n1772440200123\n{\"题\":1}")));

        Assert.Equal(expected, EventHash.Of("00ff", "meeting/1", 7, "meeting.proposed.v1", At, "{\"题\":1}"));
    }

    [Fact]
    public void Time_counts_to_the_millisecond_in_any_zone() =>
        Assert.Equal(
            EventHash.Of("", "m", 1, "t", At, "{}"),
            EventHash.Of("", "m", 1, "t", At.AddTicks(9_999).ToOffset(TimeSpan.FromHours(8)), "{}"));

    [Fact]
    public void Two_events_in_the_wrong_order_are_found()
    {
        var first = Stored(1, "", "{}");
        var second = Stored(2, first.Hash, "{}");

        Assert.Null(EventHash.Verify([first, second]));
        Assert.Null(EventHash.Verify([]));
        Assert.Equal(1, EventHash.Verify([second, first]));
    }

    private static StoredEvent Stored(long version, string previous, string json) =>
        new(version, "m", version, "t", json, At, null, Guid.Empty, previous, EventHash.Of(previous, "m", version, "t", At, json));
}
