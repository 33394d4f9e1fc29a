using Deliberation.Mining;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Places;
using Deliberation.Storage.Communities;

namespace Deliberation.Grains.Topics;

/// <summary>Makes the mining engine of a community, with the community's own places.</summary>
/// <param name="communities">Knows the places.</param>
/// <param name="corpusDirectory">Holds <c>lexicon/</c>.</param>
/// <param name="dictionaryDirectory">Holds jieba's data.</param>
public sealed class MinerFactory(CommunityStore communities, string corpusDirectory, string dictionaryDirectory)
{
    /// <summary>Kinds of places in which many different matters arise, so that the place alone says little.</summary>
    private static readonly string[] WideKinds = ["road", "river"];

    /// <summary>An engine that knows no opinions yet. Takes about a second.</summary>
    public async Task<CommunityMiner> CreateAsync(string communityId, CancellationToken cancellationToken = default)
    {
        var community = await communities.GetAsync(communityId, cancellationToken);
        IReadOnlyList<PlaceName> places = community is null
            ? []
            :
            [
                .. community.Estates.Select(e => new PlaceName(e.Name, e.Aliases, Wide: true)),
                .. community.Places.Select(p => new PlaceName(p.Name, p.Aliases, WideKinds.Contains(p.Kind))),
            ];
        var assets = MiningAssets.Load(corpusDirectory, dictionaryDirectory, places.SelectMany(p => p.Aliases.Prepend(p.Name)).Distinct(StringComparer.Ordinal));
        return new CommunityMiner(assets, new MiningOptions { Places = places });
    }
}
