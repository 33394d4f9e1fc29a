using Deliberation.Domain.Meetings;
using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Meetings;

/// <summary>Questions of those who follow a meeting from afar, before they are put to it.</summary>
public sealed class QuestionStore(Database database)
{
    private const string Columns = "SELECT id, body AS text, name AS asker FROM questions";

    /// <summary>Keeps a question. False when the asker has another that still waits; sent again under the same id it is kept once.</summary>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="asker">A name that tells askers apart, and nothing else about them.</param>
    /// <param name="question">With contacts masked.</param>
    /// <param name="at">UTC.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    public Task<bool> AddAsync(Guid meetingId, string asker, WaitingQuestion question, DateTimeOffset at, CancellationToken cancellationToken = default) => database.WriteAsync(
        async work =>
        {
            if (await work.ScalarAsync<long>("SELECT COUNT(*) FROM questions WHERE id = @Id", new { question.Id }) > 0)
                return true;
            if (await work.ScalarAsync<long>("SELECT COUNT(*) FROM questions WHERE meeting_id = @meetingId AND asker = @asker AND state = 'Waiting'", new { meetingId, asker }) > 0)
                return false;
            await work.ExecuteAsync(
                "INSERT INTO questions (id, meeting_id, asker, name, body, at, state) VALUES (@Id, @meetingId, @asker, @name, @Text, @at, 'Waiting')",
                new { question.Id, meetingId, asker, name = question.Asker, question.Text, at });
            return true;
        },
        cancellationToken);

    /// <summary>What waits for the facilitator, the oldest first.</summary>
    public Task<IReadOnlyList<WaitingQuestion>> WaitingAsync(Guid meetingId, int limit = 50, CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyList<WaitingQuestion>>(
        async read => [.. (await read.QueryAsync<Row>(
            $"{Columns} WHERE meeting_id = @meetingId AND state = 'Waiting' ORDER BY at, id {read.Dialect.Limit}", new { meetingId, limit })).Select(row => row.ToQuestion())],
        cancellationToken);

    /// <summary>A question that waits; null when there is none under the id, or no more.</summary>
    public Task<WaitingQuestion?> FindAsync(Guid meetingId, Guid id, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read => (await read.FirstOrDefaultAsync<Row>($"{Columns} WHERE meeting_id = @meetingId AND id = @id AND state = 'Waiting'", new { meetingId, id }))?.ToQuestion(),
        cancellationToken);

    /// <summary>The question of an asker that waits; null when none does.</summary>
    public Task<WaitingQuestion?> OfAskerAsync(Guid meetingId, string asker, CancellationToken cancellationToken = default) => database.ReadAsync(
        async read => (await read.FirstOrDefaultAsync<Row>($"{Columns} WHERE meeting_id = @meetingId AND asker = @asker AND state = 'Waiting'", new { meetingId, asker }))?.ToQuestion(),
        cancellationToken);

    /// <summary>Lays a question aside that is not for the meeting; whether it still waited.</summary>
    public Task<bool> DismissAsync(Guid meetingId, Guid id, CancellationToken cancellationToken = default) => database.WriteAsync(
        async work => await work.ExecuteAsync("UPDATE questions SET state = 'Dismissed' WHERE meeting_id = @meetingId AND id = @id AND state = 'Waiting'", new { meetingId, id }) > 0,
        cancellationToken);

    /// <summary>Notes in the transaction of the events which questions were taken up.</summary>
    internal static Task<int> TakenAsync(UnitOfWork work, IEnumerable<Question> questions) =>
        work.ExecuteAsync("UPDATE questions SET state = 'Taken' WHERE id = @Id", questions.Select(q => new { q.Id }));

    private sealed class Row
    {
        public Guid Id { get; set; }

        public string Text { get; set; } = "";

        public string Asker { get; set; } = "";

        public WaitingQuestion ToQuestion() => new(Id, Text, Asker);
    }
}
