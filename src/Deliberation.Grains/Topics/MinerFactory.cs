using Deliberation.Mining;
using Deliberation.Mining.Heat;

namespace Deliberation.Grains.Topics;

/// <summary>Makes the mining engine of a community, with the community's own places and words.</summary>
public sealed class MinerFactory(CommunityAssets assets, HeatOptions heat)
{
    /// <summary>What the engine is to be made of now.</summary>
    public Task<MiningBasis> BasisAsync(string communityId, CancellationToken cancellationToken = default) => assets.BasisAsync(communityId, cancellationToken);

    /// <summary>An engine that knows no opinions yet.</summary>
    public CommunityMiner Create(MiningBasis basis) => new(assets.Of(basis), new MiningOptions { Places = basis.Places, Heat = heat });
}
