using Deliberation.Grains.Topics;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Keywords;
using Deliberation.Web.Hosting;
using Microsoft.Extensions.Options;

namespace Deliberation.Web.Search;

/// <summary>Cuts what somebody looks for into words, as the miner cut the opinions. A word of the community's lexicon stands for its synonyms as well.</summary>
public sealed class Words(CommunityAssets assets, IOptions<CommunityOptions> community)
{
    /// <summary>The words, each in all its forms; a form of several tokens has them separated by blanks.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> OfAsync(string text)
    {
        var basis = await assets.BasisAsync(community.Value.Id);
        var words = await Task.Run(() => assets.Of(basis));
        return [.. Cut(words, text).Select(token => FormsOf(words, token))];
    }

    private static IReadOnlyList<string> FormsOf(MiningAssets words, string token)
    {
        var entry = words.Lexicon.Find(words.Read(token)).Select(hit => (LexiconHit?)hit).FirstOrDefault(hit => hit!.Value.Length == token.Length)?.Entry;
        return entry is null ? [token] : [token, .. entry.Synonyms.Prepend(entry.Keyword).Select(form => string.Join(' ', Cut(words, form))).Where(form => form != token)];
    }

    private static List<string> Cut(MiningAssets words, string text)
    {
        var read = words.Read(text);
        return [.. read.Tokens.Select(token => read[token].ToString())];
    }
}
