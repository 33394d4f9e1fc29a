using Deliberation.Mining.Classification;
using Deliberation.Storage.Categories;
using Microsoft.Extensions.Logging;

namespace Deliberation.Grains.Classification;

/// <summary>
/// The trained classifiers that communities use. One that was read is kept while it answers: it never changes. For one that cannot be used, the intact one that was in
/// use before it stands in, else the keywords; it is looked at again after a while, so that it answers when it is mended.
/// </summary>
public sealed class CategoryModels(CategoryModelStore store, TimeProvider time, ILogger<CategoryModels> log)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, (string Version, TextClassifier Classifier)> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Community, int Number), DateTimeOffset> _damaged = [];

    /// <summary>What tells the community's categories now.</summary>
    public async Task<CategoriesInForce> InForceAsync(string communityId, CancellationToken cancellationToken = default)
    {
        var used = await store.UsedAsync(communityId, cancellationToken);
        foreach (var model in used)
            if (await ReadAsync(communityId, model, cancellationToken) is { } classifier)
                return new CategoriesInForce(used[0], model, classifier);
        return new CategoriesInForce(used.Count > 0 ? used[0] : null, null, null);
    }

    /// <summary>Whether a classifier of the community can be read now.</summary>
    public async Task<bool> IsIntactAsync(string communityId, int number, CancellationToken cancellationToken = default)
    {
        try
        {
            return await LoadAsync(communityId, number, cancellationToken) is not null;
        }
        catch (DamagedModelException)
        {
            return false;
        }
    }

    private async Task<TextClassifier?> ReadAsync(string communityId, CategoryModel model, CancellationToken cancellationToken)
    {
        var key = (communityId, model.Number);
        lock (_read)
        {
            if (_read.TryGetValue(communityId, out var read) && read.Version == model.Version)
                return read.Classifier;
            if (_damaged.TryGetValue(key, out var seen) && time.GetUtcNow() - seen < LookAgain)
                return null;
        }

        try
        {
            var classifier = await LoadAsync(communityId, model.Number, cancellationToken);
            lock (_read)
            {
                _read[communityId] = (model.Version, classifier!);
                if (_damaged.Remove(key))
                    log.LogInformation("Classifier {Number} of {Community} can be used again.", model.Number, communityId);
            }

            return classifier;
        }
        catch (DamagedModelException e)
        {
            lock (_read)
            {
                if (!_damaged.ContainsKey(key))
                    log.LogError("Classifier {Number} of {Community} cannot be used; what was in use before it stands in. {Reason}", model.Number, communityId, e.Message);
                _damaged[key] = time.GetUtcNow();
            }

            return null;
        }
    }

    private async Task<TextClassifier?> LoadAsync(string communityId, int number, CancellationToken cancellationToken)
    {
        if (await store.ReadAsync(communityId, number, cancellationToken) is not { } content)
            return null;
        using var file = new MemoryStream(content);
        return TextClassifier.Load(file);
    }
}
