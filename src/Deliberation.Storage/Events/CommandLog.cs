using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Events;

/// <summary>The commands carried out, so that none is carried out twice.</summary>
internal static class CommandLog
{
    public const string Events = "events";
    public const string Opinion = "opinion";
    public const string Second = "second";
    public const string CategoryTraining = "category-training";
    public const string Lexicon = "lexicon";
    public const string Handling = "handling";
    public const string BulkReply = "bulk-reply";
    public const string Topic = "topic";

    public static Task<Row?> FindAsync(ReadSession session, string scope, Guid commandId) =>
        session.FirstOrDefaultAsync<Row>(
            "SELECT stream_id, version FROM commands WHERE scope = @scope AND command_id = @commandId", new { scope, commandId });

    public static Task AddAsync(UnitOfWork work, string scope, Guid commandId, string streamId, long version, DateTimeOffset at) =>
        work.ExecuteAsync(
            "INSERT INTO commands (scope, command_id, stream_id, version, at) VALUES (@scope, @commandId, @streamId, @version, @at)",
            new { scope, commandId, streamId, version, at });

    internal sealed class Row
    {
        public string StreamId { get; set; } = "";

        public long Version { get; set; }
    }
}
