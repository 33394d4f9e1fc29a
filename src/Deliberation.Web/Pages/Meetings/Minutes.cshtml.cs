using Deliberation.Grains.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Hosting;
using Deliberation.Web.Minutes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Orleans;

namespace Deliberation.Web.Pages.Meetings;

/// <summary>The minutes in full, as they are read, printed and compared.</summary>
[AllowAnonymous]
public sealed class MinutesModel(MeetingQueries meetings, IGrainFactory grains) : PageModel
{
    public Domain.Meetings.Meeting Meeting { get; private set; } = Domain.Meetings.Meeting.Empty;

    /// <summary>The version shown; null while none is published.</summary>
    public MinutesPaper? Paper { get; private set; }

    public string Address => $"/meetings/{Meeting.Id:D}";

    /// <param name="id">The meeting.</param>
    /// <param name="version">An earlier version; the latest when not named.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, int? version)
    {
        if (await meetings.FindAsync(HttpContext.RequestServices.Community().Id, id, HttpContext.RequestAborted) is null)
            return NotFound();
        Meeting = await grains.GetGrain<IMeetingGrain>(id).GetAsync();
        Paper = MinutesPaper.Of(Meeting, version);
        return Paper is null && version is not null ? NotFound() : Page();
    }
}
