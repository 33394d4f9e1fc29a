using Deliberation.Web.Live;

namespace Deliberation.Web.Tests.Meetings;

public sealed class LiveFeedTests
{
    [Fact]
    public void Everyone_reads_on_from_the_version_they_have()
    {
        var feed = new LiveFeed(version: 10, kept: 4);
        feed.Add(Events(11, 12, 13));

        Assert.Equal([11, 12, 13], Read(feed, 10));
        Assert.Equal([13], Read(feed, 12));
        Assert.Equal([], Read(feed, 13));
        Assert.Equal([], Read(feed, 20)); // has read further in the log than the feed has
        Assert.Equal(13, feed.Version);
    }

    [Fact]
    public void Who_falls_behind_what_is_kept_reads_no_further_and_holds_nobody_up()
    {
        var feed = new LiveFeed(version: 0, kept: 4);
        feed.Add(Events(1, 2, 3, 4));
        Assert.Equal([1, 2, 3, 4], Read(feed, 0));

        feed.Add(Events(5));
        Assert.Null(Read(feed, 0));
        Assert.Equal([2, 3, 4, 5], Read(feed, 1));
    }

    [Fact]
    public void What_happened_before_it_began_is_not_in_it() => Assert.Null(Read(new LiveFeed(version: 10, kept: 4), 9));

    [Fact]
    public void Waiting_ends_with_an_event_with_a_sign_of_life_and_when_it_closes()
    {
        var feed = new LiveFeed(version: 0, kept: 4);
        Assert.True(feed.TryRead(0, out _, out var first));
        Assert.False(first.IsCompleted);
        feed.Add(Events(1));
        Assert.True(first.IsCompleted);

        Assert.True(feed.TryRead(1, out _, out var second));
        feed.Add([]);
        Assert.True(second.IsCompleted);
        Assert.Equal([], Read(feed, 1));

        Assert.True(feed.TryRead(1, out _, out var third));
        feed.Close();
        Assert.True(third.IsCompleted);
        Assert.Null(Read(feed, 1));
    }

    private static LiveEvent[] Events(params long[] versions) => [.. versions.Select(version => new LiveEvent(version, "happened.v1"))];

    private static IEnumerable<long>? Read(LiveFeed feed, long after) => feed.TryRead(after, out var events, out _) ? events.Select(e => e.Version) : null;
}
