using Deliberation.Domain.Opinions;
using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Opinions;

/// <summary>Inserts voices.</summary>
internal static class OpinionWriter
{
    public static async Task<long> InsertAsync(UnitOfWork work, Opinion opinion, string? importId)
    {
        var seq = await NumberAsync(work, opinion.CommunityId, opinion.Id, opinion.CodeHash);
        await work.ExecuteAsync(
            """
            INSERT INTO opinions (seq, id, community_id, channel, title, body, place, contact, resident_key, verification, said_at, code_hash, supports, opposes, import_id)
            VALUES (@seq, @Id, @CommunityId, @channel, @Title, @Body, @Place, @Contact, @ResidentKey, @verification, @SaidAt, @CodeHash, @Supports, @Opposes, @importId)
            """,
            new
            {
                seq, opinion.Id, opinion.CommunityId, channel = opinion.Channel.ToString(), opinion.Title, opinion.Body, opinion.Place, opinion.Contact,
                opinion.ResidentKey, verification = opinion.Verification.ToString(), opinion.SaidAt, opinion.CodeHash, opinion.Supports, opinion.Opposes, importId,
            });
        return seq;
    }

    public static async Task<long> InsertAsync(UnitOfWork work, string communityId, long opinionSeq, Second second)
    {
        var seq = await NumberAsync(work, communityId, second.Id, second.CodeHash);
        await work.ExecuteAsync(
            """
            INSERT INTO seconds (seq, id, opinion_seq, resident_key, verification, said_at, code_hash)
            VALUES (@seq, @Id, @opinionSeq, @ResidentKey, @verification, @SaidAt, @CodeHash)
            """,
            new { seq, second.Id, opinionSeq, second.ResidentKey, verification = second.Verification.ToString(), second.SaidAt, second.CodeHash });
        await work.ExecuteAsync("UPDATE opinions SET seconds = seconds + 1 WHERE seq = @opinionSeq", new { opinionSeq });
        return seq;
    }

    private static Task<long> NumberAsync(UnitOfWork work, string communityId, Guid id, string codeHash) =>
        work.InsertAsync("INSERT INTO voices (community_id, id, code_hash) VALUES (@communityId, @id, @codeHash)", new { communityId, id, codeHash });
}
