using Deliberation.Grains.Topics;
using Deliberation.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Deliberation.Web.Search;

/// <summary>Cuts what somebody looks for into words, as the miner cut the opinions.</summary>
public sealed class Words(CommunityAssets assets, IOptions<CommunityOptions> community)
{
    public async Task<IReadOnlyList<string>> OfAsync(string text)
    {
        var basis = await assets.BasisAsync(community.Value.Id);
        var read = (await Task.Run(() => assets.Of(basis))).Read(text);
        return [.. read.Tokens.Select(token => read[token].ToString())];
    }
}
