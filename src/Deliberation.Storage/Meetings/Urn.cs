using System.Security.Cryptography;
using Deliberation.Domain.Meetings;
using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Meetings;

/// <summary>The ballots of secret votes while they run. Nothing ties one to a seat; after the count they are gone.</summary>
public sealed class Urn(Database database)
{
    /// <summary>What is in the urn of a motion now.</summary>
    public Task<VoteCount> CountAsync(Guid meetingId, int motion, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read => VoteCount.Of((await read.QueryAsync<string>("SELECT choice FROM secret_ballots WHERE meeting_id = @meetingId AND motion = @motion", new { meetingId, motion }))
            .Select(Enum.Parse<VoteChoice>)),
        cancellationToken);

    /// <summary>Does to the urn what a decision says, in the transaction of its events.</summary>
    internal static Task<int> ApplyAsync(UnitOfWork work, Guid meetingId, SecretBallots ballots) => ballots.Added.Count == 0
        ? work.ExecuteAsync("DELETE FROM secret_ballots WHERE meeting_id = @meetingId AND motion = @Motion", new { meetingId, ballots.Motion })
        : work.ExecuteAsync(
            "INSERT INTO secret_ballots (meeting_id, motion, id, choice) VALUES (@meetingId, @Motion, @id, @choice)",
            // Not an id that carries the time.
            ballots.Added.Select(choice => new { meetingId, ballots.Motion, id = new Guid(RandomNumberGenerator.GetBytes(16)), choice = choice.ToString() }));
}
