using Microsoft.Extensions.Options;

namespace Deliberation.Web.Live;

/// <summary>Counts who follows a meeting live, so that nobody can take all of the site's connections.</summary>
public sealed class LiveFollowers(IOptions<LiveOptions> options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>A seat to give back when leaving; null when there is none left.</summary>
    public IDisposable? TryJoin(Guid meetingId, string address)
    {
        var most = options.Value;
        (string Key, int Most)[] seats = [("", most.Altogether), ($"meeting {meetingId:D}", most.PerMeeting), ($"address {address}", most.PerAddress)];
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
