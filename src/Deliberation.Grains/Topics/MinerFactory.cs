using Deliberation.Mining;

namespace Deliberation.Grains.Topics;

/// <summary>Makes the mining engine of a community, with the community's own places.</summary>
public sealed class MinerFactory(CommunityAssets assets)
{
    /// <summary>An engine that knows no opinions yet.</summary>
    public async Task<CommunityMiner> CreateAsync(string communityId, CancellationToken cancellationToken = default)
    {
        var places = await assets.PlacesAsync(communityId, cancellationToken);
        return new CommunityMiner(assets.Of(places), new MiningOptions { Places = places });
    }
}
