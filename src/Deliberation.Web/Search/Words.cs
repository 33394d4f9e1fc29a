using Deliberation.Mining.Assets;
using Deliberation.Storage.Communities;
using Deliberation.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Deliberation.Web.Search;

/// <summary>Cuts what somebody looks for into words, as the miner cut the opinions. The dictionary is loaded once, at the first search.</summary>
public sealed class Words(CommunityStore communities, IOptions<CommunityOptions> community)
{
    private readonly Lock _gate = new();
    private Task<MiningAssets>? _assets;

    public async Task<IReadOnlyList<string>> OfAsync(string text)
    {
        var read = (await LoadedAsync()).Read(text);
        return [.. read.Tokens.Select(token => read[token].ToString())];
    }

    /// <summary>What failed to load is tried again by the next search.</summary>
    private Task<MiningAssets> LoadedAsync()
    {
        lock (_gate)
            return _assets is null or { IsFaulted: true } ? _assets = Task.Run(LoadAsync) : _assets;
    }

    private async Task<MiningAssets> LoadAsync()
    {
        var found = await communities.GetAsync(community.Value.Id);
        var names = (found?.Estates.SelectMany(estate => estate.Aliases.Prepend(estate.Name)) ?? [])
            .Concat(found?.Places.SelectMany(place => place.Aliases.Prepend(place.Name)) ?? []);
        return MiningAssets.Load(Council.Corpus, Council.Dictionary, names.Distinct(StringComparer.Ordinal));
    }
}
