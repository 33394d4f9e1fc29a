using Deliberation.Grains.Topics;
using Deliberation.Mining.Classification;
using Deliberation.Mining.NewWords;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Paging;

namespace Deliberation.Web.Lexicons;

/// <summary>New words of a community, found when somebody asks and kept in memory until somebody asks again.</summary>
public sealed class NewWordDesk(CommunityAssets assets, OpinionStore opinions) : IDisposable
{
    /// <summary>The newest opinions that are read: new words are in new opinions, and the work is bounded.</summary>
    public const int MostOpinions = 20_000;

    private const int MostWords = 200;
    private const int OnPage = 1000;
    private readonly Dictionary<string, Found> _found = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>What was found.</summary>
    /// <param name="Opinions">How many opinions were read.</param>
    /// <param name="Words">The words, the best first.</param>
    public sealed record Found(int Opinions, IReadOnlyList<NewWord> Words);

    /// <summary>What was found when somebody asked last; null when nobody did since the start.</summary>
    public Found? Last(string communityId)
    {
        lock (_found)
            return _found.GetValueOrDefault(communityId);
    }

    public async Task FindAsync(string communityId, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var read = await ReadAsync(communityId, cancellationToken);
            var words = assets.Of(await assets.BasisAsync(communityId, cancellationToken));
            var found = await Task.Run(() => new NewWordFinder(words).Find(read, MostWords, cancellationToken), cancellationToken);
            lock (_found)
                _found[communityId] = new Found(read.Count, found);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<List<NewWordText>> ReadAsync(string communityId, CancellationToken cancellationToken)
    {
        var read = new List<NewWordText>();
        Cursor? after = null;
        do
        {
            var page = await opinions.ListAsync(communityId, new OpinionFilter(), after, OnPage, cancellationToken);
            read.AddRange(page.Items.Select(stored =>
                new NewWordText(stored.Seq, stored.Opinion.ResidentKey, $"{stored.Opinion.Title}\n{stored.Opinion.Body}", Categories.Parse(stored.Finding?.Category))));
            after = page.Next;
        }
        while (after is not null && read.Count < MostOpinions);
        return read;
    }
}
