using System.Collections.Concurrent;
using Deliberation.Domain.Evaluations;
using Deliberation.Storage.Meetings;

namespace Deliberation.Web.Pages.Home;

/// <summary>The three rates, counted at most once a minute for each community and period, so that a page costs the same however many opinions there are.</summary>
public sealed class RateBoard(RateQueries queries, TimeProvider time)
{
    private const int MostKept = 500;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<(string CommunityId, RatePeriod Period), Counted> _last = new();

    /// <summary>All categories together, over all time.</summary>
    public async Task<ThreeRates> GetAsync(string communityId, CancellationToken cancellationToken) => RateQueries.Sum(await ByCategoryAsync(communityId, RatePeriod.All, cancellationToken));

    /// <summary>Each category that has any figure.</summary>
    public async Task<IReadOnlyList<CategoryRates>> ByCategoryAsync(string communityId, RatePeriod period, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_last.TryGetValue((communityId, period), out var last) && now - last.At < Kept)
            return last.Rates;
        var rates = await queries.ByCategoryAsync(communityId, period, cancellationToken);
        // Months are few; whoever asks for many that were never counted only empties the shelf.
        if (_last.Count >= MostKept)
            _last.Clear();
        _last[(communityId, period)] = new Counted(now, rates);
        return rates;
    }

    private sealed record Counted(DateTimeOffset At, IReadOnlyList<CategoryRates> Rates);
}
