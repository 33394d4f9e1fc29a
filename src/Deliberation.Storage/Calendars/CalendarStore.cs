using System.Globalization;
using Deliberation.Storage.Audit;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Handling;

namespace Deliberation.Storage.Calendars;

/// <summary>A day that a community counts differently from the public calendar.</summary>
/// <param name="Day">The day.</param>
/// <param name="IsWorkday">Whether people work on it.</param>
/// <param name="Name">Why; may be empty.</param>
public sealed record CalendarDay(DateOnly Day, bool IsWorkday, string Name);

/// <summary>The days that communities set themselves. Each change is in the audit log, and deadlines are worked out anew.</summary>
public sealed class CalendarStore(Database database)
{
    /// <summary>The days of a community in their order.</summary>
    public Task<IReadOnlyList<CalendarDay>> ListAsync(string communityId, CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyList<CalendarDay>>(
        async read => [.. (await read.QueryAsync<Row>("SELECT day, kind, name FROM calendar_days WHERE community_id = @communityId ORDER BY day", new { communityId }))
            .Select(row => new CalendarDay(DateOnly.ParseExact(row.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture), row.Kind == "workday", row.Name))],
        cancellationToken);

    /// <summary>Sets a day; what it was set to before is replaced.</summary>
    public Task SetAsync(string communityId, CalendarDay day, Guid? actorId, DateTimeOffset at, CancellationToken cancellationToken = default) => database.WriteAsync(
        async work =>
        {
            var kind = day.IsWorkday ? "workday" : "holiday";
            await work.UpsertAsync(
                "UPDATE calendar_days SET kind = @kind, name = @Name WHERE community_id = @communityId AND day = @text",
                "INSERT INTO calendar_days (community_id, day, kind, name) VALUES (@communityId, @text, @kind, @Name)",
                new { communityId, text = Text(day.Day), kind, day.Name });
            await ChangedAsync(work, communityId, actorId, "calendar.set", $"{Text(day.Day)} {kind}", at);
        },
        cancellationToken);

    /// <summary>Has a day follow the public calendar again; nothing happens when it does.</summary>
    public Task RemoveAsync(string communityId, DateOnly day, Guid? actorId, DateTimeOffset at, CancellationToken cancellationToken = default) => database.WriteAsync(
        async work =>
        {
            if (await work.ExecuteAsync("DELETE FROM calendar_days WHERE community_id = @communityId AND day = @text", new { communityId, text = Text(day) }) > 0)
                await ChangedAsync(work, communityId, actorId, "calendar.remove", Text(day), at);
        },
        cancellationToken);

    private static async Task ChangedAsync(UnitOfWork work, string communityId, Guid? actorId, string action, string details, DateTimeOffset at)
    {
        await AuditLog.AppendAsync(work, new AuditEntry(communityId, actorId, action, $"calendar/{communityId}", at, details));
        await HandlingClockStore.WakeAsync(work, communityId, at);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class Row
    {
        public string Day { get; set; } = "";

        public string Kind { get; set; } = "";

        public string Name { get; set; } = "";
    }
}
