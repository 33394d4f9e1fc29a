using System.Globalization;
using Deliberation.Storage.Events;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Deliberation.Web.Pages.Meetings;

/// <summary>Everything that happened in a meeting, with the chain that shows that nothing was changed afterwards.</summary>
[AllowAnonymous]
public sealed class LogModel(MeetingQueries meetings, EventStore events) : PageModel
{
    private const int RowsOfOne = 100;

    /// <summary>The version that the page begins with; anything below 1 is 1.</summary>
    [BindProperty(SupportsGet = true)]
    public long From { get; set; } = 1;

    public MeetingRow Meeting { get; private set; } = null!;

    public IReadOnlyList<StoredEvent> Events { get; private set; } = [];

    public int Count { get; private set; }

    /// <summary>The first event that does not hold; null when all do.</summary>
    public long? Broken { get; private set; }

    public long? Previous { get; private set; }

    public long? Next { get; private set; }

    /// <summary>The hash of the last event: it stands for all of them.</summary>
    public string Head { get; private set; } = "";

    /// <summary>Where the log of a meeting shows an event.</summary>
    public static string AddressOf(Guid id, long version) =>
        string.Create(CultureInfo.InvariantCulture, $"/meetings/{id:D}/log{(version > RowsOfOne ? $"?from={(version - 1) / RowsOfOne * RowsOfOne + 1}" : "")}#v{version}");

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await meetings.FindAsync(HttpContext.RequestServices.Community().Id, id, HttpContext.RequestAborted) is not { } meeting)
            return NotFound();
        Meeting = meeting;
        var all = await events.ReadAsync(MeetingStore.StreamId(id), cancellationToken: HttpContext.RequestAborted);
        Count = all.Count;
        Broken = EventHash.Verify(all);
        Head = all[^1].Hash;
        var skip = (int)Math.Min(Math.Max(From, 1) - 1, all.Count);
        Events = [.. all.Skip(skip).Take(RowsOfOne)];
        Previous = skip > 0 ? Math.Max(1, skip - RowsOfOne + 1) : null;
        Next = skip + RowsOfOne < all.Count ? skip + RowsOfOne + 1 : null;
        return Page();
    }
}
