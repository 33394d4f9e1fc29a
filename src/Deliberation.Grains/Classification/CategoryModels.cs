using Deliberation.Grains.Topics;
using Deliberation.Mining.Classification;
using Deliberation.Storage.Categories;

namespace Deliberation.Grains.Classification;

/// <summary>The trained classifiers that communities use. One that was read is kept while it is in use: it never changes.</summary>
public sealed class CategoryModels(CategoryModelStore store)
{
    private readonly Dictionary<string, (string Version, TextClassifier Classifier)> _read = new(StringComparer.Ordinal);

    /// <summary>The basis with the classifier that the community uses now; the same basis when it uses keywords only.</summary>
    /// <exception cref="DamagedModelException">The stored classifier cannot be used; staff can go back to another.</exception>
    public async Task<MiningBasis> AddToAsync(MiningBasis basis, string communityId, CancellationToken cancellationToken = default)
    {
        if (await store.InUseAsync(communityId, cancellationToken) is not { } model)
            return basis;
        var classifier = Find(communityId, model.Version);
        if (classifier is null)
        {
            using var file = new MemoryStream((await store.ReadAsync(communityId, model.Number, cancellationToken))!);
            classifier = TextClassifier.Load(file);
            lock (_read)
                _read[communityId] = (model.Version, classifier);
        }
        return basis with { Settings = basis.Settings with { Model = model.Version }, Classifier = classifier };
    }

    private TextClassifier? Find(string communityId, string version)
    {
        lock (_read)
            return _read.TryGetValue(communityId, out var read) && read.Version == version ? read.Classifier : null;
    }
}
