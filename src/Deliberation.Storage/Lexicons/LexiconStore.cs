using System.Globalization;
using Deliberation.Storage.Audit;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Events;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Outbox;

namespace Deliberation.Storage.Lexicons;

/// <summary>词典: the versions of a community's lexicon, and the drafts of those who change it. Content is text that storage does not read.</summary>
public sealed class LexiconStore(Database database)
{
    /// <summary>Kind of the outbox message after a save: the voices are to be mined again. Its payload is an <see cref="OpinionMessage"/> with number 0.</summary>
    public const string Changed = "lexicon.changed";

    private const string Select = """
        SELECT v.number, v.content_hash, v.keywords, v.saved_by, u.display_name, v.saved_at, v.why, v.restored_from
        FROM lexicon_versions v LEFT JOIN users u ON u.id = v.saved_by WHERE v.community_id = @communityId
        """;

    /// <summary>Makes the first version when the community has none; false when it has.</summary>
    public Task<bool> BeginAsync(string communityId, string content, string hash, int keywords, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async work => await work.ExecuteAsync(
                """
                INSERT INTO lexicon_versions (community_id, number, content, content_hash, keywords, saved_at, why)
                SELECT @communityId, 1, @content, @hash, @keywords, @at, '' WHERE NOT EXISTS (SELECT 1 FROM lexicon_versions WHERE community_id = @communityId)
                """,
                new { communityId, content, hash, keywords, at = database.Time.GetUtcNow() }) == 1,
            cancellationToken);

    /// <summary>The newest version; null when the community has none.</summary>
    public Task<LexiconVersion?> CurrentAsync(string communityId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(session => CurrentAsync(session, communityId), cancellationToken);

    /// <summary>A version; null when there is none.</summary>
    public Task<LexiconVersion?> GetAsync(string communityId, int number, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async session => (await session.FirstOrDefaultAsync<VersionRow>($"{Select} AND v.number = @number", new { communityId, number }))?.ToVersion(), cancellationToken);

    /// <summary>All keywords of a version; null when there is none.</summary>
    public Task<string?> ContentAsync(string communityId, int number, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            session => session.ScalarAsync<string?>(
                "SELECT content FROM lexicon_versions WHERE community_id = @communityId AND number = @number", new { communityId, number }),
            cancellationToken);

    /// <summary>Versions before a number, newest first.</summary>
    public Task<IReadOnlyList<LexiconVersion>> ListAsync(string communityId, int before = int.MaxValue, int limit = 20, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<LexiconVersion>>(
            async session => [.. (await session.QueryAsync<VersionRow>(
                $"{Select} AND v.number < @before ORDER BY v.number DESC {session.Dialect.Limit}", new { communityId, before, limit })).Select(row => row.ToVersion())],
            cancellationToken);

    /// <summary>
    /// Keeps the next version, drops the writer's draft, and has the voices mined again, in one transaction with its entry in the audit log. The answer is its number;
    /// null when somebody saved another version since: nothing is changed then. The same command keeps one version.
    /// </summary>
    public Task<int?> SaveAsync(LexiconSave save, CancellationToken cancellationToken = default) =>
        database.WriteAsync<int?>(
            async work =>
            {
                if (await CommandLog.FindAsync(work, CommandLog.Lexicon, save.CommandId) is { } done)
                    return (int)done.Version;
                if ((await CurrentAsync(work, save.CommunityId))?.Number != save.Base)
                    return null;
                var (number, now) = (save.Base + 1, database.Time.GetUtcNow());
                await work.ExecuteAsync(
                    """
                    INSERT INTO lexicon_versions (community_id, number, content, content_hash, keywords, saved_by, saved_at, why, restored_from)
                    VALUES (@CommunityId, @number, @Content, @Hash, @Keywords, @AccountId, @now, @Why,
                      (SELECT MAX(number) FROM lexicon_versions WHERE community_id = @CommunityId AND content_hash = @Hash))
                    """,
                    new { save.CommunityId, number, save.Content, save.Hash, save.Keywords, save.AccountId, now, save.Why });
                await work.ExecuteAsync("DELETE FROM lexicon_drafts WHERE community_id = @CommunityId AND account_id = @AccountId", new { save.CommunityId, save.AccountId });
                await CommandLog.AddAsync(work, CommandLog.Lexicon, save.CommandId, save.CommunityId, number, now);
                await AuditLog.AppendAsync(work, new AuditEntry(
                    save.CommunityId, save.AccountId, "lexicon.saved", string.Create(CultureInfo.InvariantCulture, $"lexicon/{number}"), now, save.Details));
                await OutboxStore.EnqueueAsync(work, Changed, new OpinionMessage(save.CommunityId, 0).ToPayload(), now);
                return number;
            },
            cancellationToken);

    /// <summary>The version that a command saved; null when it saved none.</summary>
    public Task<int?> SavedAsync(Guid commandId, CancellationToken cancellationToken = default) =>
        database.ReadAsync<int?>(async session => (int?)(await CommandLog.FindAsync(session, CommandLog.Lexicon, commandId))?.Version, cancellationToken);

    /// <summary>What the account is changing; null when nothing.</summary>
    public Task<LexiconDraft?> DraftAsync(string communityId, Guid accountId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async session => (await session.FirstOrDefaultAsync<DraftRow>(
                "SELECT base, content, revision, changed_at FROM lexicon_drafts WHERE community_id = @communityId AND account_id = @accountId",
                new { communityId, accountId }))?.ToDraft(),
            cancellationToken);

    /// <summary>Keeps a draft; false when the stored one is not of the revision that it changes (0 = there is none), for example in another window.</summary>
    public Task<bool> KeepDraftAsync(string communityId, Guid accountId, int @base, string content, int revision, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async work =>
            {
                var parameters = new { communityId, accountId, @base, content, revision, now = database.Time.GetUtcNow() };
                var stored = await work.ScalarAsync<int>(
                    "SELECT revision FROM lexicon_drafts WHERE community_id = @communityId AND account_id = @accountId", parameters);
                if (stored != revision)
                    return false;
                await work.UpsertAsync(
                    """
                    UPDATE lexicon_drafts SET base = @base, content = @content, revision = @revision + 1, changed_at = @now
                    WHERE community_id = @communityId AND account_id = @accountId
                    """,
                    """
                    INSERT INTO lexicon_drafts (community_id, account_id, base, content, revision, changed_at)
                    VALUES (@communityId, @accountId, @base, @content, @revision + 1, @now)
                    """,
                    parameters);
                return true;
            },
            cancellationToken);

    /// <summary>Drops the account's draft.</summary>
    public Task DropDraftAsync(string communityId, Guid accountId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            work => work.ExecuteAsync("DELETE FROM lexicon_drafts WHERE community_id = @communityId AND account_id = @accountId", new { communityId, accountId }),
            cancellationToken);

    /// <summary>Proposed words that staff did not want.</summary>
    public Task<IReadOnlyList<string>> DismissedAsync(string communityId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            session => session.QueryAsync<string>("SELECT word FROM dismissed_words WHERE community_id = @communityId ORDER BY dismissed_at DESC, word", new { communityId }),
            cancellationToken);

    /// <summary>Remembers that a proposed word is not wanted; once.</summary>
    public Task DismissAsync(string communityId, string word, Guid accountId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async work =>
            {
                var now = database.Time.GetUtcNow();
                if (await work.ExecuteAsync(
                        """
                        INSERT INTO dismissed_words (community_id, word, dismissed_by, dismissed_at)
                        SELECT @communityId, @word, @accountId, @now WHERE NOT EXISTS (SELECT 1 FROM dismissed_words WHERE community_id = @communityId AND word = @word)
                        """,
                        new { communityId, word, accountId, now }) == 1)
                    await AuditLog.AppendAsync(work, new AuditEntry(communityId, accountId, "lexicon.word-dismissed", $"word/{word}", now));
            },
            cancellationToken);

    /// <summary>Lets a dismissed word be proposed again.</summary>
    public Task RecallAsync(string communityId, string word, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            work => work.ExecuteAsync("DELETE FROM dismissed_words WHERE community_id = @communityId AND word = @word", new { communityId, word }), cancellationToken);

    private static async Task<LexiconVersion?> CurrentAsync(ReadSession session, string communityId) =>
        (await session.FirstOrDefaultAsync<VersionRow>($"{Select} ORDER BY v.number DESC {session.Dialect.Limit}", new { communityId, limit = 1 }))?.ToVersion();

    private sealed class VersionRow
    {
        public int Number { get; set; }

        public string ContentHash { get; set; } = "";

        public int Keywords { get; set; }

        public Guid? SavedBy { get; set; }

        public string? DisplayName { get; set; }

        public DateTimeOffset SavedAt { get; set; }

        public string Why { get; set; } = "";

        public int? RestoredFrom { get; set; }

        public LexiconVersion ToVersion() => new(Number, ContentHash, Keywords, SavedBy, DisplayName ?? "", SavedAt, Why, RestoredFrom);
    }

    private sealed class DraftRow
    {
        public int Base { get; set; }

        public string Content { get; set; } = "";

        public int Revision { get; set; }

        public DateTimeOffset ChangedAt { get; set; }

        public LexiconDraft ToDraft() => new(Base, Content, Revision, ChangedAt);
    }
}
