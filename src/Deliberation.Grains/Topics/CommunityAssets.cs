using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Deliberation.Grains.Classification;
using Deliberation.Mining;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Keywords;
using Deliberation.Mining.Places;
using Deliberation.Mining.Segmentation;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Lexicons;

namespace Deliberation.Grains.Topics;

/// <summary>
/// The dictionaries of a community with its own places and lexicon in them. A snapshot takes a tenth of a second and some memory and never changes, so whoever needs the same one
/// in this process gets the same one; the last few are kept.
/// </summary>
/// <param name="communities">Knows the places.</param>
/// <param name="lexicons">Knows the community's own lexicon; the one of the corpus stands in until it has one.</param>
/// <param name="models">Knows the trained classifier of categories.</param>
/// <param name="corpusDirectory">Holds <c>lexicon/</c>.</param>
/// <param name="dictionaryDirectory">Holds jieba's data.</param>
public sealed class CommunityAssets(CommunityStore communities, LexiconStore lexicons, CategoryModels models, string corpusDirectory, string dictionaryDirectory)
{
    private const int KeptSnapshots = 3;

    /// <summary>Kinds of places in which many different matters arise, so that the place alone says little.</summary>
    private static readonly string[] WideKinds = ["road", "river"];

    private static readonly LinkedList<(MiningSettings Settings, Lazy<MiningAssets> Assets)> Snapshots = [];

    private readonly Lazy<Lexicon> _shipped = new(() => Lexicon.Load(corpusDirectory));

    private readonly ConcurrentDictionary<string, Lexicon> _lexicons = new(StringComparer.Ordinal);

    private readonly Lazy<string> _words = new(() => WordsOf(corpusDirectory, dictionaryDirectory));

    /// <summary>What the engine of a community is to be made of now; a community that is unknown has no places.</summary>
    /// <exception cref="MiningDataException">A file is missing or damaged.</exception>
    public async Task<MiningBasis> BasisAsync(string communityId, CancellationToken cancellationToken = default) =>
        await BasisWithAsync(communityId, await LexiconAsync(communityId, cancellationToken), cancellationToken);

    /// <summary>The same with another lexicon, such as a draft.</summary>
    public async Task<MiningBasis> BasisWithAsync(string communityId, Lexicon lexicon, CancellationToken cancellationToken = default)
    {
        var places = await PlacesAsync(communityId, cancellationToken);
        var placeLines = string.Join('\n', places.Select(place => string.Join('\t', [place.Name, place.Wide ? "wide" : "", .. place.Aliases])));
        var basis = new MiningBasis(new MiningSettings(CommunityMiner.EngineVersion, _words.Value, Fingerprint(Encoding.UTF8.GetBytes(placeLines)), lexicon.Version), places, lexicon);
        return await models.InForceAsync(communityId, cancellationToken) is { Serving: { } model } categories
            ? basis with { Settings = basis.Settings with { Model = model.Version }, Classifier = categories.Classifier }
            : basis;
    }

    /// <summary>Gives the community the lexicon that came with the program as its first version, when it has none.</summary>
    public Task BeginLexiconAsync(string communityId, CancellationToken cancellationToken = default) =>
        lexicons.BeginAsync(communityId, LexiconCsv.Write(_shipped.Value.Entries), _shipped.Value.Version, _shipped.Value.Entries.Length, cancellationToken);

    /// <summary>The snapshot for a basis. What failed to load is tried again by the next call.</summary>
    /// <exception cref="MiningDataException">A file is missing or damaged.</exception>
    public MiningAssets Of(MiningBasis basis)
    {
        var snapshot = Keep(basis.Settings, () => MiningAssets.Load(
            corpusDirectory, dictionaryDirectory, basis.Places.SelectMany(p => p.Aliases.Prepend(p.Name)).Distinct(StringComparer.Ordinal), basis.Lexicon, basis.Classifier));
        try
        {
            return snapshot.Value;
        }
        catch
        {
            lock (Snapshots)
                Snapshots.Remove((basis.Settings, snapshot));
            throw;
        }
    }

    private static Lazy<MiningAssets> Keep(MiningSettings settings, Func<MiningAssets> load)
    {
        lock (Snapshots)
        {
            var node = Snapshots.First;
            while (node is not null && node.Value.Settings != settings)
                node = node.Next;
            if (node is not null)
                Snapshots.Remove(node);
            else
                node = new((settings, new Lazy<MiningAssets>(load)));
            Snapshots.AddFirst(node);
            if (Snapshots.Count > KeptSnapshots)
                Snapshots.RemoveLast();
            return node.Value.Assets;
        }
    }

    private async Task<Lexicon> LexiconAsync(string communityId, CancellationToken cancellationToken)
    {
        if (await lexicons.CurrentAsync(communityId, cancellationToken) is not { } current || current.Hash == _shipped.Value.Version)
            return _shipped.Value;
        if (_lexicons.TryGetValue(current.Hash, out var known))
            return known;
        if (_lexicons.Count >= KeptSnapshots)
            _lexicons.Clear();
        return _lexicons[current.Hash] = LexiconCsv.Parse((await lexicons.ContentAsync(communityId, current.Number, cancellationToken))!);
    }

    private async Task<IReadOnlyList<PlaceName>> PlacesAsync(string communityId, CancellationToken cancellationToken) =>
        await communities.GetAsync(communityId, cancellationToken) is not { } community
            ? []
            :
            [
                .. community.Estates.Select(e => new PlaceName(e.Name, e.Aliases, Wide: true)),
                .. community.Places.Select(p => new PlaceName(p.Name, p.Aliases, WideKinds.Contains(p.Kind))),
            ];

    /// <summary>Of the dictionaries the length is enough: they change with the package that they come from.</summary>
    private static string WordsOf(string corpusDirectory, string dictionaryDirectory)
    {
        using var content = new MemoryStream();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(corpusDirectory, "lexicon")).Order(StringComparer.Ordinal))
            if (!file.EndsWith(Lexicon.FileName, StringComparison.Ordinal) && !file.EndsWith(".md", StringComparison.Ordinal))
                content.Write(File.ReadAllBytes(file));
        foreach (var name in (string[])[JiebaDictionary.FileName, HiddenMarkovModel.FileName, InverseDocumentFrequency.FileName])
            content.Write(BitConverter.GetBytes(new FileInfo(Path.Combine(dictionaryDirectory, name)).Length));
        return Fingerprint(content.ToArray());
    }

    private static string Fingerprint(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..12];
}
