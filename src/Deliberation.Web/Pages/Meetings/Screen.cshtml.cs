using System.Globalization;
using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Hosting;
using Deliberation.Web.Live;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Orleans;

namespace Deliberation.Web.Pages.Meetings;

/// <summary>The session on the projector of the room: what everyone may see, in letters for the last row.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = LiveFragments.Policy)]
public sealed class ScreenModel(IGrainFactory grains, MeetingQueries meetings, TimeProvider time) : PageModel
{
    public Meeting Meeting { get; private set; } = Meeting.Empty;

    public string Clock => time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>Where the code on the wall leads.</summary>
    public string Join => $"{Request.Scheme}://{Request.Host}{Request.PathBase}/meetings/{Meeting.Id:D}/join";

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    /// <summary>What changes while the session goes on, for a screen that is open.</summary>
    public async Task<IActionResult> OnGetLiveAsync(Guid id)
    {
        Response.Headers.CacheControl = "no-store";
        return await LoadAsync(id) ? Partial("_Screen", Meeting) : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await meetings.FindAsync(HttpContext.RequestServices.Community().Id, id, HttpContext.RequestAborted) is null)
            return false;
        Meeting = await grains.GetGrain<IMeetingGrain>(id).GetAsync();
        Response.Headers[LiveFragments.VersionHeader] = Meeting.Version.ToString(CultureInfo.InvariantCulture);
        return true;
    }
}
