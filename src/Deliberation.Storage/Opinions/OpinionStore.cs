using Deliberation.Domain.Opinions;
using Deliberation.Storage.Categories;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Events;
using Deliberation.Storage.Outbox;
using Deliberation.Storage.Paging;

namespace Deliberation.Storage.Opinions;

/// <summary>民意数据库: what residents said and seconded. An id of another community is as unknown as one that never was.</summary>
public sealed class OpinionStore(Database database)
{
    private const int ImportBatch = 500;

    // Not the time something was said: a sender's clock may run ahead, and the message must not wait for it.
    private DateTimeOffset Now => database.Time.GetUtcNow();

    /// <summary>Stores an opinion with the message that it waits to be mined. The same command stores one opinion.</summary>
    public Task<SubmitResult> SubmitAsync(Opinion opinion, Guid commandId, CancellationToken cancellationToken = default) =>
        database.WriteAsync<SubmitResult>(
            async work =>
            {
                if (await CommandLog.FindAsync(work, CommandLog.Opinion, commandId) is { } done)
                    return new SubmitResult.AlreadyDone(Guid.ParseExact(done.StreamId, "D"));
                var seq = await OpinionWriter.InsertAsync(work, opinion, importId: null);
                await CommandLog.AddAsync(work, CommandLog.Opinion, commandId, opinion.Id.ToString("D"), seq, Now);
                await EnqueueAsync(work, OpinionMessage.Submitted, opinion.CommunityId, seq);
                return new SubmitResult.Accepted(seq);
            },
            cancellationToken);

    /// <summary>Stores a second with its message. A resident seconds an opinion once, and the same command stores one second.</summary>
    public Task<SecondResult> SecondAsync(string communityId, Second second, Guid commandId, CancellationToken cancellationToken = default) =>
        database.WriteAsync<SecondResult>(
            async work =>
            {
                if (await CommandLog.FindAsync(work, CommandLog.Second, commandId) is { } done)
                    return new SecondResult.AlreadyDone(Guid.ParseExact(done.StreamId, "D"));
                var opinionSeq = await work.ScalarAsync<long?>(
                    "SELECT seq FROM opinions WHERE id = @OpinionId AND community_id = @communityId", new { second.OpinionId, communityId });
                if (opinionSeq is not { } seconded)
                    return new SecondResult.UnknownOpinion();
                if (await work.ScalarAsync<int>(
                        "SELECT COUNT(*) FROM seconds WHERE opinion_seq = @seconded AND resident_key = @ResidentKey", new { seconded, second.ResidentKey }) > 0)
                    return new SecondResult.AlreadySeconded();
                var seq = await OpinionWriter.InsertAsync(work, communityId, seconded, second);
                await CommandLog.AddAsync(work, CommandLog.Second, commandId, second.Id.ToString("D"), seq, Now);
                await EnqueueAsync(work, OpinionMessage.Seconded, communityId, seq);
                return new SecondResult.Accepted(seq);
            },
            cancellationToken);

    /// <summary>
    /// Stores opinions from a file, 500 in a transaction, so that an import that was broken off goes on when it is run again.
    /// <paramref name="progress"/> is told after each batch how many were looked at.
    /// </summary>
    public async Task<ImportResult> ImportAsync(
        IEnumerable<ImportedOpinion> opinions, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        var (added, seen) = (0, 0);
        foreach (var batch in opinions.Chunk(ImportBatch))
        {
            added += await database.WriteAsync(work => ImportAsync(work, batch), cancellationToken);
            seen += batch.Length;
            progress?.Report(seen);
        }

        return new ImportResult(added, seen - added);
    }

    /// <summary>What an inquiry code opens, by its hash; null when it opens nothing.</summary>
    public Task<CodeHolder?> FindByCodeHashAsync(string codeHash, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async session =>
            {
                if (await session.FirstOrDefaultAsync<OpinionRow>($"{OpinionRow.Select} WHERE o.code_hash = @codeHash", new { codeHash }) is { } written)
                    return new CodeHolder(written.ToStored(), null);
                var second = await session.FirstOrDefaultAsync<SecondRow>(
                    """
                    SELECT s.id, s.opinion_seq, s.resident_key, s.verification, s.said_at
                    FROM voices v JOIN seconds s ON s.seq = v.seq WHERE v.code_hash = @codeHash
                    """,
                    new { codeHash });
                if (second is null)
                    return null;
                var opinion = await session.FirstOrDefaultAsync<OpinionRow>($"{OpinionRow.Select} WHERE o.seq = @OpinionSeq", new { second.OpinionSeq });
                return new CodeHolder(
                    opinion!.ToStored(), new Second(second.Id, opinion.Id, second.ResidentKey, second.Verification, second.SaidAt, codeHash));
            },
            cancellationToken);

    /// <summary>An opinion of the community; null when it has no such one.</summary>
    public Task<StoredOpinion?> GetAsync(string communityId, Guid id, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async session => (await session.FirstOrDefaultAsync<OpinionRow>(
                $"{OpinionRow.Select} WHERE o.id = @id AND o.community_id = @communityId", new { id, communityId }))?.ToStored(),
            cancellationToken);

    /// <summary>The opinions that came from a file under these ids, in the order in which they came; unknown ids are left out.</summary>
    public Task<IReadOnlyList<StoredOpinion>> GetByImportAsync(string communityId, IReadOnlyCollection<string> importIds, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async session => await LoadAsync(session, communityId, await session.QueryAsync<long>(
                "SELECT seq FROM opinions WHERE community_id = @communityId AND import_id IN @importIds ORDER BY seq", new { communityId, importIds })),
            cancellationToken);

    /// <summary>Opinions of the community by their numbers, in the order asked; unknown ones are left out.</summary>
    public Task<IReadOnlyList<StoredOpinion>> GetBySeqAsync(
        string communityId, IReadOnlyCollection<long> seqs, CancellationToken cancellationToken = default) =>
        database.ReadAsync(session => LoadAsync(session, communityId, seqs), cancellationToken);

    /// <summary>Opinions of a community, newest first.</summary>
    public Task<Page<StoredOpinion>> ListAsync(
        string communityId, OpinionFilter filter, Cursor? after = null, int limit = 20, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async session =>
            {
                // The time is read from the table whose index finds the rows.
                var by = filter == new OpinionFilter() ? "o" : "f";
                var where = string.Concat(
                    after is null ? "" : $" AND ({by}.said_at < @key OR ({by}.said_at = @key AND {by}.seq < @id))",
                    filter.TopicId is null ? "" : " AND f.topic_id = @TopicId",
                    filter.Category is null ? "" : " AND f.category = @Category",
                    filter.UrgentOnly ? " AND f.urgency <> '[]'" : "");
                var rows = await session.QueryAsync<OpinionRow>(
                    $"""
                    SELECT {OpinionRow.Whole} FROM opinions o {(by == "o" ? "LEFT " : "")}JOIN findings f ON f.seq = o.seq
                    WHERE {by}.community_id = @communityId{where} ORDER BY {by}.said_at DESC, {by}.seq DESC {session.Dialect.Limit}
                    """,
                    new { communityId, filter.TopicId, filter.Category, key = (long)(after?.Key ?? 0), id = after?.Id, limit = limit + 1 });
                return Page.Of(rows, limit, row => row.ToStored(), row => new Cursor(row.SaidAt.ToUnixTimeMilliseconds(), row.Seq));
            },
            cancellationToken);

    /// <summary>What one resident of a community said, newest first.</summary>
    public Task<Page<StoredOpinion>> ListOfResidentAsync(
        string communityId, string residentKey, Cursor? after = null, int limit = 20, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async session =>
            {
                var rows = await session.QueryAsync<OpinionRow>(
                    $"""
                    {OpinionRow.Select} WHERE o.community_id = @communityId AND o.resident_key = @residentKey
                    {(after is null ? "" : "AND (o.said_at < @key OR (o.said_at = @key AND o.seq < @id))")}
                    ORDER BY o.said_at DESC, o.seq DESC {session.Dialect.Limit}
                    """,
                    new { communityId, residentKey, key = (long)(after?.Key ?? 0), id = after?.Id, limit = limit + 1 });
                return Page.Of(rows, limit, row => row.ToStored(), row => new Cursor(row.SaidAt.ToUnixTimeMilliseconds(), row.Seq));
            },
            cancellationToken);

    /// <summary>At most <paramref name="limit"/> opinions and seconds of a community after a number, in order: what the miner follows.</summary>
    public Task<IReadOnlyList<Voice>> ReadUnminedAsync(
        string communityId, long afterSeq, int limit, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<Voice>>(
            async session => [.. (await session.QueryAsync<VoiceRow>(
                    $"""
                    SELECT {OpinionRow.Said}, v.seq AS voice_seq, s.opinion_seq, s.resident_key AS second_key,
                           s.verification AS second_verification, s.said_at AS second_at,
                           {CategoryCorrections.LastOf("v.seq")} AS corrected
                    FROM voices v LEFT JOIN opinions o ON o.seq = v.seq LEFT JOIN seconds s ON s.seq = v.seq
                    WHERE v.community_id = @communityId AND v.seq > @afterSeq ORDER BY v.seq {session.Dialect.Limit}
                    """,
                    new { communityId, afterSeq, limit }))
                .Select(row => row.ToVoice())],
            cancellationToken);

    /// <summary>How many voices a community has.</summary>
    public Task<VoiceCounts> CountAsync(string communityId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async session =>
            {
                var voices = await session.ScalarAsync<long>("SELECT COUNT(*) FROM voices WHERE community_id = @communityId", new { communityId });
                var opinions = await session.ScalarAsync<long>("SELECT COUNT(*) FROM opinions WHERE community_id = @communityId", new { communityId });
                return new VoiceCounts(opinions, voices - opinions);
            },
            cancellationToken);

    internal static async Task<IReadOnlyList<StoredOpinion>> LoadAsync(ReadSession session, string communityId, IReadOnlyCollection<long> seqs)
    {
        var rows = (await session.QueryAsync<OpinionRow>(
            $"{OpinionRow.Select} WHERE o.seq IN @seqs AND o.community_id = @communityId", new { seqs, communityId })).ToDictionary(row => row.Seq);
        return [.. seqs.Where(rows.ContainsKey).Select(seq => rows[seq].ToStored())];
    }

    private async Task<int> ImportAsync(UnitOfWork work, ImportedOpinion[] batch)
    {
        var added = 0;
        foreach (var community in batch.GroupBy(imported => imported.Opinion.CommunityId, StringComparer.Ordinal))
        {
            var known = (await work.QueryAsync<string>(
                "SELECT import_id FROM opinions WHERE community_id = @Key AND import_id IN @ids",
                new { community.Key, ids = community.Select(imported => imported.ImportId).ToArray() })).ToHashSet(StringComparer.Ordinal);
            var last = 0L;
            foreach (var (importId, opinion) in community)
            {
                if (!known.Add(importId))
                    continue;
                last = await OpinionWriter.InsertAsync(work, opinion, importId);
                added++;
            }

            if (last > 0)
                await EnqueueAsync(work, OpinionMessage.Imported, community.Key, last);
        }

        return added;
    }

    private Task EnqueueAsync(UnitOfWork work, string kind, string communityId, long seq) =>
        OutboxStore.EnqueueAsync(work, kind, new OpinionMessage(communityId, seq).ToPayload(), Now);

    private sealed class SecondRow
    {
        public Guid Id { get; set; }

        public long OpinionSeq { get; set; }

        public string ResidentKey { get; set; } = "";

        public Verification Verification { get; set; }

        public DateTimeOffset SaidAt { get; set; }
    }

    private sealed class VoiceRow : OpinionRow
    {
        public long VoiceSeq { get; set; }

        public long? OpinionSeq { get; set; }

        public string? SecondKey { get; set; }

        public Verification? SecondVerification { get; set; }

        public DateTimeOffset? SecondAt { get; set; }

        public string? Corrected { get; set; }

        public Voice ToVoice() => OpinionSeq is { } seconded
            ? new Voice(VoiceSeq, seconded, SecondKey!, SecondVerification!.Value, SecondAt!.Value, null)
            : new Voice(VoiceSeq, VoiceSeq, ResidentKey, Verification, SaidAt, ToOpinion(), Corrected);
    }
}
