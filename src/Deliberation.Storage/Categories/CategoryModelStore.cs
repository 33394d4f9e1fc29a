using System.Globalization;
using System.Security.Cryptography;
using Deliberation.Storage.Audit;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Outbox;

namespace Deliberation.Storage.Categories;

/// <summary>The trained classifiers of communities. Every one is kept; at most one of a community is in use.</summary>
public sealed class CategoryModelStore(Database database)
{
    /// <summary>Kind of the outbox message after another classifier was taken into use: all voices are to be mined again.</summary>
    public const string Changed = "category-model.changed";

    /// <summary>Codes in the audit log.</summary>
    public const string TrainAction = "category-model.train", UseAction = "category-model.use", DiscardAction = "category-model.discard";

    private const string Columns = "number, state, version, corrections, report, trained_by, trained_at";

    /// <summary>Stores a classifier as a proposal and returns its number.</summary>
    internal static async Task<int> ProposeAsync(UnitOfWork work, NewCategoryModel model, DateTimeOffset at)
    {
        var number = await work.ScalarAsync<int>("SELECT COALESCE(MAX(number), 0) + 1 FROM category_models WHERE community_id = @CommunityId", new { model.CommunityId });
        await work.ExecuteAsync(
            """
            INSERT INTO category_models (community_id, number, state, version, model, corrections, report, trained_by, trained_at)
            VALUES (@CommunityId, @number, @state, @version, @Model, @Corrections, @Report, @By, @at)
            """,
            new
            {
                model.CommunityId, number, state = nameof(CategoryModelState.Proposed), version = Convert.ToHexStringLower(SHA256.HashData(model.Model))[..12], model.Model,
                model.Corrections, model.Report, model.By, at,
            });
        await AuditLog.AppendAsync(work, Entry(model.CommunityId, model.By, TrainAction, number, at));
        return number;
    }

    /// <summary>
    /// Takes a classifier into use, or none (null: keywords only), and has all voices mined again. False when the community has no such one, it was discarded, or
    /// it is in use already; then nothing is written.
    /// </summary>
    public Task<bool> UseAsync(string communityId, int? number, Guid by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async work =>
            {
                if (await InUseAsync(work, communityId) == number)
                    return false;
                var at = database.Time.GetUtcNow();
                var parameters = new { communityId, number, by, at, kept = nameof(CategoryModelState.Kept), discarded = nameof(CategoryModelState.Discarded) };
                if (number is not null && await work.ExecuteAsync(
                        "UPDATE category_models SET state = @kept WHERE community_id = @communityId AND number = @number AND state <> @discarded", parameters) == 0)
                    return false;
                await work.ExecuteAsync("INSERT INTO category_model_uses (community_id, number, chosen_by, at) VALUES (@communityId, @number, @by, @at)", parameters);
                await OutboxStore.EnqueueAsync(work, Changed, new OpinionMessage(communityId, 0).ToPayload(), at);
                await AuditLog.AppendAsync(work, Entry(communityId, by, UseAction, number, at));
                return true;
            },
            cancellationToken);

    /// <summary>Says that a proposal is not wanted. False when it is no proposal (any more); then nothing is written.</summary>
    public Task<bool> DiscardAsync(string communityId, int number, Guid by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async work =>
            {
                var changed = await work.ExecuteAsync(
                    "UPDATE category_models SET state = @discarded WHERE community_id = @communityId AND number = @number AND state = @proposed",
                    new { communityId, number, discarded = nameof(CategoryModelState.Discarded), proposed = nameof(CategoryModelState.Proposed) });
                if (changed > 0)
                    await AuditLog.AppendAsync(work, Entry(communityId, by, DiscardAction, number, database.Time.GetUtcNow()));
                return changed > 0;
            },
            cancellationToken);

    /// <summary>The classifier in use; null when the community uses keywords only.</summary>
    public Task<CategoryModel?> InUseAsync(string communityId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async session => await InUseAsync(session, communityId) is { } number ? await GetAsync(session, communityId, number) : null, cancellationToken);

    /// <summary>The classifier in use and before it those that were in use since keywords alone were, the latest first; none when the community uses keywords only.</summary>
    public Task<IReadOnlyList<CategoryModel>> UsedAsync(string communityId, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<CategoryModel>>(
            async session => [.. (await session.QueryAsync<ModelRow>(
                $"""
                SELECT {Columns} FROM category_models JOIN (
                  SELECT number AS used, MAX(seq) AS last FROM category_model_uses
                  WHERE community_id = @communityId AND seq > (SELECT COALESCE(MAX(seq), 0) FROM category_model_uses WHERE community_id = @communityId AND number IS NULL) GROUP BY number) uses ON used = number
                WHERE community_id = @communityId ORDER BY last DESC
                """,
                new { communityId })).Select(row => row.ToModel())],
            cancellationToken);

    /// <summary>A classifier of the community; null when it has no such one.</summary>
    public Task<CategoryModel?> GetAsync(string communityId, int number, CancellationToken cancellationToken = default) =>
        database.ReadAsync(session => GetAsync(session, communityId, number), cancellationToken);

    /// <summary>The classifiers of the community, newest first; at most 50.</summary>
    public Task<IReadOnlyList<CategoryModel>> ListAsync(string communityId, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<CategoryModel>>(
            async session => [.. (await session.QueryAsync<ModelRow>(
                $"SELECT {Columns} FROM category_models WHERE community_id = @communityId ORDER BY number DESC {session.Dialect.Limit}", new { communityId, limit = 50 }))
                .Select(row => row.ToModel())],
            cancellationToken);

    /// <summary>The file of a classifier; null when the community has no such one.</summary>
    public Task<byte[]?> ReadAsync(string communityId, int number, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            session => session.ScalarAsync<byte[]>("SELECT model FROM category_models WHERE community_id = @communityId AND number = @number", new { communityId, number }),
            cancellationToken);

    private static Task<int?> InUseAsync(ReadSession session, string communityId) => session.ScalarAsync<int?>(
        "SELECT number FROM category_model_uses WHERE seq = (SELECT MAX(seq) FROM category_model_uses WHERE community_id = @communityId)", new { communityId });

    private static async Task<CategoryModel?> GetAsync(ReadSession session, string communityId, int number) =>
        (await session.FirstOrDefaultAsync<ModelRow>($"SELECT {Columns} FROM category_models WHERE community_id = @communityId AND number = @number", new { communityId, number }))?.ToModel();

    private static AuditEntry Entry(string communityId, Guid by, string action, int? number, DateTimeOffset at) =>
        new(communityId, by, action, string.Create(CultureInfo.InvariantCulture, $"category-model/{number ?? 0}"), at);

    private sealed class ModelRow
    {
        public int Number { get; set; }

        public string State { get; set; } = "";

        public string Version { get; set; } = "";

        public long Corrections { get; set; }

        public string Report { get; set; } = "";

        public Guid TrainedBy { get; set; }

        public DateTimeOffset TrainedAt { get; set; }

        public CategoryModel ToModel() => new(Number, Enum.Parse<CategoryModelState>(State), Version, Corrections, Report, TrainedBy, TrainedAt);
    }
}
