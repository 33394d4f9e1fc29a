namespace Deliberation.Web.Live;

/// <summary>
/// The latest events of one meeting, in one place for all who follow it: each reads on from the version it has, at its own pace, and a slow one costs no memory
/// and holds nobody up. Who falls behind what is kept reads no further.
/// </summary>
/// <param name="version">The version that the feed begins after.</param>
/// <param name="kept">How many events are kept.</param>
public sealed class LiveFeed(long version, int kept)
{
    private readonly Lock _lock = new();
    private readonly List<LiveEvent> _latest = [];
    private long _version = version;
    private bool _closed;
    private TaskCompletionSource _turn = NewTurn();

    /// <summary>The version of the last event known.</summary>
    public long Version
    {
        get
        {
            lock (_lock)
                return _version;
        }
    }

    /// <summary>Adds what happened next and wakes everyone who waits; with no event it only shows that both sides are still there.</summary>
    public void Add(IReadOnlyCollection<LiveEvent> events) => Turn(() =>
    {
        _latest.AddRange(events);
        _version += events.Count;
        if (_latest.Count > kept)
            _latest.RemoveRange(0, _latest.Count - kept);
    });

    /// <summary>Lets everyone go.</summary>
    public void Close() => Turn(() => _closed = true);

    /// <summary>What happened after a version, and a task that completes when there is more. False when the feed is closed, or does not go back so far.</summary>
    public bool TryRead(long after, out IReadOnlyList<LiveEvent> events, out Task more)
    {
        lock (_lock)
        {
            var missed = (int)Math.Clamp(_version - after, 0, _latest.Count);
            (events, more) = (_latest.GetRange(_latest.Count - missed, missed), _turn.Task);
            return !_closed && after >= _version - _latest.Count;
        }
    }

    private void Turn(Action change)
    {
        TaskCompletionSource turned;
        lock (_lock)
        {
            change();
            (turned, _turn) = (_turn, NewTurn());
        }

        turned.SetResult();
    }

    private static TaskCompletionSource NewTurn() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
