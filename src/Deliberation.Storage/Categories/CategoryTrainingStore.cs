using System.Globalization;
using Deliberation.Storage.Audit;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Events;

namespace Deliberation.Storage.Categories;

/// <summary>
/// Trainings that staff asked for: at most one of a community is open. A node takes a training up once and says from time to time that it is alive. One that
/// has been silent for too long is over, and what it still brings is not stored; so two nodes never both train for a community.
/// </summary>
public sealed class CategoryTrainingStore(Database database)
{
    /// <summary>Code in the audit log.</summary>
    public const string AskAction = "category-model.ask";

    private const string Columns = "seq, community_id, asked_by, asked_at, alive_until, ended_at, number, failure";

    /// <summary>Asks for a training. False when one of the community is open; then nothing is written. The same command asks once.</summary>
    public Task<bool> AskAsync(string communityId, Guid by, Guid commandId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async work =>
            {
                if (await CommandLog.FindAsync(work, CommandLog.CategoryTraining, commandId) is not null)
                    return true;
                var at = database.Time.GetUtcNow();
                await EndDeadAsync(work, at);
                if (await work.ScalarAsync<long>("SELECT COUNT(*) FROM category_trainings WHERE community_id = @communityId AND ended_at IS NULL", new { communityId }) > 0)
                    return false;
                await work.ExecuteAsync("INSERT INTO category_trainings (community_id, asked_by, asked_at) VALUES (@communityId, @by, @at)", new { communityId, by, at });
                var seq = await work.ScalarAsync<long>("SELECT MAX(seq) FROM category_trainings");
                await CommandLog.AddAsync(work, CommandLog.CategoryTraining, commandId, communityId, seq, at);
                await AuditLog.AppendAsync(work, new AuditEntry(communityId, by, AskAction, string.Create(CultureInfo.InvariantCulture, $"category-training/{seq}"), at));
                return true;
            },
            cancellationToken);

    /// <summary>The community's last training; null when there was none.</summary>
    public Task<CategoryTrainingRun?> LastAsync(string communityId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async session => (await session.FirstOrDefaultAsync<RunRow>(
                $"SELECT {Columns} FROM category_trainings WHERE seq = (SELECT MAX(seq) FROM category_trainings WHERE community_id = @communityId)", new { communityId }))
                ?.ToRun(database.Time.GetUtcNow()),
            cancellationToken);

    /// <summary>Takes up the training that waits longest; null when none waits. Trainings whose node is gone are ended.</summary>
    /// <param name="alive">How long it counts as alive without a word.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task<CategoryTrainingRun?> TakeUpAsync(TimeSpan alive, CancellationToken cancellationToken = default)
    {
        var now = database.Time.GetUtcNow();
        const string Waits = "SELECT MIN(seq) FROM category_trainings WHERE ended_at IS NULL AND alive_until IS NULL";
        // Taking up writes; looking does not.
        if (await database.ReadAsync(
            session => session.ScalarAsync<long>("SELECT COUNT(*) FROM category_trainings WHERE ended_at IS NULL AND (alive_until IS NULL OR alive_until <= @now)", new { now }), cancellationToken) == 0)
            return null;
        return await database.WriteAsync(
            async work =>
            {
                await EndDeadAsync(work, now);
                if (await work.ScalarAsync<long?>(Waits) is not { } seq)
                    return null;
                await work.ExecuteAsync("UPDATE category_trainings SET alive_until = @until WHERE seq = @seq", new { seq, until = now + alive });
                return (await work.FirstOrDefaultAsync<RunRow>($"SELECT {Columns} FROM category_trainings WHERE seq = @seq", new { seq }))!.ToRun(now);
            },
            cancellationToken);
    }

    /// <summary>Says that a training is alive; false when it is over, and nobody wants what comes of it.</summary>
    public Task<bool> KeepAliveAsync(long seq, TimeSpan alive, CancellationToken cancellationToken = default) =>
        SetAsync(seq, "alive_until = @until", new { seq, until = database.Time.GetUtcNow() + alive }, cancellationToken);

    /// <summary>Gives a training back that was taken up, for this node or another to begin anew.</summary>
    public Task GiveBackAsync(long seq, CancellationToken cancellationToken = default) => SetAsync(seq, "alive_until = NULL", new { seq }, cancellationToken);

    /// <summary>Ends a training that failed.</summary>
    /// <param name="seq">Which.</param>
    /// <param name="noData">Whether the reason is that the examples cannot be read.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public Task FailAsync(long seq, bool noData, CancellationToken cancellationToken = default) => SetAsync(
        seq, "ended_at = @now, failure = @failure",
        new { seq, now = database.Time.GetUtcNow(), failure = (noData ? CategoryTrainingState.NoData : CategoryTrainingState.Failed).ToString() }, cancellationToken);

    /// <summary>Stores what came of a training as a proposal and returns its number; null when the training is over, and nothing is stored.</summary>
    public Task<int?> FinishAsync(long seq, NewCategoryModel model, CancellationToken cancellationToken = default) =>
        database.WriteAsync<int?>(
            async work =>
            {
                var parameters = new { seq, now = database.Time.GetUtcNow() };
                if (await work.ExecuteAsync("UPDATE category_trainings SET ended_at = @now WHERE seq = @seq AND ended_at IS NULL", parameters) == 0)
                    return null;
                var number = await CategoryModelStore.ProposeAsync(work, model, parameters.now);
                await work.ExecuteAsync("UPDATE category_trainings SET number = @number WHERE seq = @seq", new { seq, number });
                return number;
            },
            cancellationToken);

    private Task<bool> SetAsync(long seq, string what, object parameters, CancellationToken cancellationToken) => database.WriteAsync(
        async work => await work.ExecuteAsync($"UPDATE category_trainings SET {what} WHERE seq = @seq AND ended_at IS NULL", parameters) == 1, cancellationToken);

    private static Task<int> EndDeadAsync(UnitOfWork work, DateTimeOffset now) => work.ExecuteAsync(
        "UPDATE category_trainings SET ended_at = @now, failure = @failure WHERE ended_at IS NULL AND alive_until <= @now", new { now, failure = nameof(CategoryTrainingState.Died) });

    private sealed class RunRow
    {
        public long Seq { get; set; }

        public string CommunityId { get; set; } = "";

        public Guid AskedBy { get; set; }

        public DateTimeOffset AskedAt { get; set; }

        public DateTimeOffset? AliveUntil { get; set; }

        public DateTimeOffset? EndedAt { get; set; }

        public int? Number { get; set; }

        public string? Failure { get; set; }

        public CategoryTrainingRun ToRun(DateTimeOffset now) => new(Seq, CommunityId, AskedBy, AskedAt, State(now), Number);

        private CategoryTrainingState State(DateTimeOffset now) =>
            Failure is not null ? Enum.Parse<CategoryTrainingState>(Failure)
            : EndedAt is not null ? CategoryTrainingState.Done
            : AliveUntil is null ? CategoryTrainingState.Waiting
            : AliveUntil > now ? CategoryTrainingState.Running : CategoryTrainingState.Died;
    }
}
