using System.Runtime.CompilerServices;
using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Meetings;
using Microsoft.Extensions.Options;

namespace Deliberation.Web.Live;

/// <summary>Reads the log of each followed meeting once for all who follow it: at every signal of this node, and often enough that another node's writes are seen too.</summary>
public sealed partial class LiveHub(MeetingStore store, MeetingSignals signals, IOptions<LiveOptions> options, TimeProvider time, ILogger<LiveHub> log)
{
    /// <summary>Another node writes without a signal here, so the log is looked at this often too.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Looks that find nothing until followers are told that both sides are still there.</summary>
    private const int LooksPerHeartbeat = 15;

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Followed> _followed = [];

    /// <summary>The version of a meeting that somebody follows here; null when nobody does.</summary>
    public long? VersionOf(Guid meetingId)
    {
        lock (_lock)
            return _followed.TryGetValue(meetingId, out var followed) ? followed.Feed.Version : null;
    }

    /// <summary>What happened after a version and what happens then, without a gap; nothing at times, as a sign of life. It ends when the follower is too slow or the log cannot be read.</summary>
    /// <param name="meetingId">A meeting that exists.</param>
    /// <param name="version">A version that it has; where the feed begins when nobody follows it yet.</param>
    /// <param name="after">The version that the follower has.</param>
    /// <param name="stop">The follower leaves.</param>
    public async IAsyncEnumerable<IReadOnlyList<LiveEvent>> FollowAsync(Guid meetingId, long version, long after, [EnumeratorCancellation] CancellationToken stop)
    {
        var feed = Join(meetingId, version);
        try
        {
            if (!feed.TryRead(after, out _, out _))
            {
                var missed = await ReadAsync(meetingId, after, stop);
                after += missed.Count;
                yield return missed;
            }

            while (feed.TryRead(after, out var events, out var more))
            {
                after += events.Count;
                yield return events;
                await more.WaitAsync(stop);
            }
        }
        finally
        {
            Leave(meetingId, feed);
        }
    }

    private LiveFeed Join(Guid meetingId, long version)
    {
        lock (_lock)
        {
            if (!_followed.TryGetValue(meetingId, out var followed))
            {
                followed = _followed[meetingId] = new Followed(new LiveFeed(version, options.Value.Kept));
                _ = KeepAsync(meetingId, followed);
            }

            followed.Followers++;
            return followed.Feed;
        }
    }

    private void Leave(Guid meetingId, LiveFeed feed)
    {
        lock (_lock)
        {
            if (_followed.TryGetValue(meetingId, out var followed) && followed.Feed == feed && --followed.Followers == 0)
                Remove(meetingId, followed);
        }
    }

    private async Task KeepAsync(Guid meetingId, Followed followed)
    {
        await Task.Yield(); // joining waits for no database
        try
        {
            for (var quiet = 0; !followed.Over.IsCancellationRequested; quiet++)
            {
                var signal = signals.NextAsync(meetingId);
                var events = await ReadAsync(meetingId, followed.Feed.Version, followed.Over.Token);
                if (events.Count > 0 || quiet >= LooksPerHeartbeat)
                {
                    followed.Feed.Add(events);
                    quiet = 0;
                }

                await Task.WhenAny(signal, Task.Delay(Look, time, followed.Over.Token));
            }
        }
        catch (Exception e)
        {
            if (!followed.Over.IsCancellationRequested)
                Failed(e, meetingId);
            lock (_lock)
                if (_followed.TryGetValue(meetingId, out var current) && current == followed)
                    Remove(meetingId, followed);
        }

        followed.Feed.Close();
    }

    private async Task<IReadOnlyList<LiveEvent>> ReadAsync(Guid meetingId, long after, CancellationToken stop) =>
        [.. (await store.ReadAsync(meetingId, after, stop)).Select((e, index) => new LiveEvent(after + index + 1, MeetingEventJson.NameOf(e)))];

    private void Remove(Guid meetingId, Followed followed)
    {
        _followed.Remove(meetingId);
        followed.Over.Cancel();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The log of meeting {MeetingId} could not be read for those who follow it; their pages connect again.")]
    private partial void Failed(Exception e, Guid meetingId);

    private sealed class Followed(LiveFeed feed)
    {
        public LiveFeed Feed => feed;

        public CancellationTokenSource Over { get; } = new();

        public int Followers { get; set; }
    }
}
