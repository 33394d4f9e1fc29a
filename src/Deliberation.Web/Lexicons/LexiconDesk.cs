using System.Globalization;
using Deliberation.Grains.Topics;
using Deliberation.Mining.Keywords;
using Deliberation.Storage.Lexicons;

namespace Deliberation.Web.Lexicons;

/// <summary>Changing the lexicon: everything goes into the draft of the account, and from there, once looked at, into the next version.</summary>
public sealed class LexiconDesk(LexiconStore store, CommunityAssets assets)
{
    public async Task<LexiconWork> LoadAsync(string communityId, Guid accountId, CancellationToken cancellationToken)
    {
        if (await store.CurrentAsync(communityId, cancellationToken) is not { } current)
        {
            await assets.BeginLexiconAsync(communityId, cancellationToken);
            current = (await store.CurrentAsync(communityId, cancellationToken))!;
        }

        var draft = await store.DraftAsync(communityId, accountId, cancellationToken);
        var saved = await EntriesAsync(communityId, draft?.Base ?? current.Number, cancellationToken);
        return new LexiconWork(current, saved!, draft is null ? saved! : LexiconCsv.Parse(draft.Content).Entries, draft);
    }

    /// <summary>The keywords of a version; null when there is none.</summary>
    public async Task<IReadOnlyList<LexiconEntry>?> EntriesAsync(string communityId, int number, CancellationToken cancellationToken) =>
        await store.ContentAsync(communityId, number, cancellationToken) is { } content ? LexiconCsv.Parse(content).Entries : null;

    /// <summary>
    /// Keeps the keywords in the draft. False when the draft was changed elsewhere since <paramref name="revision"/>. A draft that says what is saved already is dropped.
    /// </summary>
    public async Task<bool> KeepAsync(
        string communityId, Guid accountId, LexiconWork work, IReadOnlyList<LexiconEntry> entries, int revision, CancellationToken cancellationToken, bool onCurrent = false)
    {
        var begun = onCurrent ? work.Current.Number : work.Draft?.Base ?? work.Current.Number;
        if (!await store.KeepDraftAsync(communityId, accountId, begun, LexiconCsv.Write(entries), revision, cancellationToken))
            return false;
        var saved = await EntriesAsync(communityId, begun, cancellationToken);
        if (LexiconDifference.Between(saved!, entries).Count == 0)
            await store.DropDraftAsync(communityId, accountId, cancellationToken);
        return true;
    }

    public Task DropAsync(string communityId, Guid accountId, CancellationToken cancellationToken) => store.DropDraftAsync(communityId, accountId, cancellationToken);

    /// <summary>The version that the same command saved before; null when it is new.</summary>
    public Task<int?> SavedAsync(Guid commandId, CancellationToken cancellationToken) => store.SavedAsync(commandId, cancellationToken);

    /// <summary>The number of the new version; null when somebody else saved one since.</summary>
    public Task<int?> SaveAsync(string communityId, Guid accountId, LexiconWork work, string why, Guid commandId, CancellationToken cancellationToken)
    {
        var (lexicon, difference) = (new Lexicon(work.Entries), work.Difference);
        var details = string.Create(CultureInfo.InvariantCulture, $"added={difference.Added.Length} removed={difference.Removed.Length} changed={difference.Changed.Length}");
        return store.SaveAsync(
            new LexiconSave(communityId, work.Draft!.Base, LexiconCsv.Write(work.Entries), lexicon.Version, work.Entries.Count, accountId, why.Trim(), commandId, details), cancellationToken);
    }
}
