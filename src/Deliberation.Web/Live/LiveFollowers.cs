namespace Deliberation.Web.Live;

/// <summary>Counts who follows a meeting live, so that nobody can take all of the site's connections. A whole hall may share one address.</summary>
public sealed class LiveFollowers
{
    public const int PerMeeting = 300;
    public const int PerAddress = 60;
    public const int Altogether = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>A seat to give back when leaving; null when there is none left.</summary>
    public IDisposable? TryJoin(Guid meetingId, string address)
    {
        (string Key, int Most)[] seats = [("", Altogether), ($"meeting {meetingId:D}", PerMeeting), ($"address {address}", PerAddress)];
        lock (_lock)
        {
            if (seats.Any(seat => _counts.GetValueOrDefault(seat.Key) >= seat.Most))
                return null;
            foreach (var (key, _) in seats)
                _counts[key] = _counts.GetValueOrDefault(key) + 1;
        }

        return new Seat(this, [.. seats.Select(seat => seat.Key)]);
    }

    private void Leave(string[] keys)
    {
        lock (_lock)
            foreach (var key in keys)
                if (--_counts[key] == 0)
                    _counts.Remove(key);
    }

    private sealed class Seat(LiveFollowers followers, string[] keys) : IDisposable
    {
        private string[]? _keys = keys;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _keys, null) is { } taken)
                followers.Leave(taken);
        }
    }
}
