using System.Collections.Concurrent;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Places;
using Deliberation.Storage.Communities;

namespace Deliberation.Grains.Topics;

/// <summary>
/// The dictionaries of a community with its own places in them. A snapshot takes a second and 90 MB and never changes, so whoever needs the same one
/// in this process gets the same one.
/// </summary>
/// <param name="communities">Knows the places.</param>
/// <param name="corpusDirectory">Holds <c>lexicon/</c>.</param>
/// <param name="dictionaryDirectory">Holds jieba's data.</param>
public sealed class CommunityAssets(CommunityStore communities, string corpusDirectory, string dictionaryDirectory)
{
    /// <summary>Kinds of places in which many different matters arise, so that the place alone says little.</summary>
    private static readonly string[] WideKinds = ["road", "river"];

    private static readonly ConcurrentDictionary<string, Lazy<MiningAssets>> Snapshots = new(StringComparer.Ordinal);

    /// <summary>The places of a community; empty when it is unknown.</summary>
    public async Task<IReadOnlyList<PlaceName>> PlacesAsync(string communityId, CancellationToken cancellationToken = default) =>
        await communities.GetAsync(communityId, cancellationToken) is not { } community
            ? []
            :
            [
                .. community.Estates.Select(e => new PlaceName(e.Name, e.Aliases, Wide: true)),
                .. community.Places.Select(p => new PlaceName(p.Name, p.Aliases, WideKinds.Contains(p.Kind))),
            ];

    /// <summary>The snapshot that knows the places. What failed to load is tried again by the next call.</summary>
    /// <exception cref="MiningDataException">A file is missing or damaged.</exception>
    public MiningAssets Of(IReadOnlyList<PlaceName> places)
    {
        string[] names = [.. places.SelectMany(p => p.Aliases.Prepend(p.Name)).Distinct(StringComparer.Ordinal)];
        var key = string.Join('\n', [corpusDirectory, dictionaryDirectory, .. names]);
        var snapshot = Snapshots.GetOrAdd(key, _ => new Lazy<MiningAssets>(() => MiningAssets.Load(corpusDirectory, dictionaryDirectory, names)));
        try
        {
            return snapshot.Value;
        }
        catch
        {
            Snapshots.TryRemove(KeyValuePair.Create(key, snapshot));
            throw;
        }
    }
}
