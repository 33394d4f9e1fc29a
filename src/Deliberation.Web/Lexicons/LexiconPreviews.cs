using Deliberation.Grains.Topics;
using Deliberation.Mining;
using Deliberation.Mining.Keywords;
using Deliberation.Mining.Preview;
using Deliberation.Storage.Opinions;

namespace Deliberation.Web.Lexicons;

/// <summary>What drafts would move. Mining twice takes seconds, so one is made at a time, and the last few are kept in memory.</summary>
public sealed class LexiconPreviews(MinerFactory factory, CommunityAssets assets, OpinionStore opinions) : IDisposable
{
    /// <summary>The newest opinions that are looked at: a bound to the work, and to what old matters have to say.</summary>
    public const int MostOpinions = 5000;

    private const int Kept = 8;
    private readonly LinkedList<(string Key, ChangePreview Preview)> _kept = [];
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>The preview of exactly these changes, if somebody asked for it lately.</summary>
    public ChangePreview? Find(string communityId, LexiconWork work)
    {
        var key = Key(communityId, work);
        lock (_kept)
            return _kept.FirstOrDefault(kept => kept.Key == key).Preview;
    }

    public async Task<ChangePreview> MakeAsync(string communityId, LexiconWork work, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (Find(communityId, work) is { } made)
                return made;
            var said = (await opinions.ListAsync(communityId, new OpinionFilter(), limit: MostOpinions, cancellationToken: cancellationToken)).Items
                .OrderBy(opinion => opinion.Seq).Select(Text).ToList();
            var preview = await ChangePreview.OfAsync(
                factory.Create(await assets.BasisWithAsync(communityId, new Lexicon(work.Base), cancellationToken)),
                factory.Create(await assets.BasisWithAsync(communityId, new Lexicon(work.Entries), cancellationToken)),
                said,
                cancellationToken);
            lock (_kept)
            {
                _kept.AddFirst((Key(communityId, work), preview));
                if (_kept.Count > Kept)
                    _kept.RemoveLast();
            }

            return preview;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static string Key(string communityId, LexiconWork work) => string.Join(' ', communityId, new Lexicon(work.Base).Version, new Lexicon(work.Entries).Version);

    private static OpinionText Text(StoredOpinion stored) => new(
        stored.Seq, stored.Opinion.ResidentKey, 1, stored.Opinion.SaidAt, stored.Opinion.Title, stored.Opinion.Body, stored.Opinion.Place, stored.Opinion.Supports, stored.Opinion.Opposes);
}
