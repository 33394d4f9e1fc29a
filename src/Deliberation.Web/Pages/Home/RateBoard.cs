using Deliberation.Domain.Evaluations;
using Deliberation.Storage.Meetings;

namespace Deliberation.Web.Pages.Home;

/// <summary>The three rates, counted at most once a minute, so that the front page costs the same however many opinions there are.</summary>
public sealed class RateBoard(RateQueries queries, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private volatile Counted? _last;

    public async Task<ThreeRates> GetAsync(string communityId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_last is { } last && last.CommunityId == communityId && now - last.At < Kept)
            return last.Rates;
        var rates = await queries.GetAsync(communityId, cancellationToken);
        _last = new Counted(communityId, now, rates);
        return rates;
    }

    private sealed record Counted(string CommunityId, DateTimeOffset At, ThreeRates Rates);
}
