using Deliberation.Domain.Changes;
using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Orleans;

namespace Deliberation.Web.Pages.Meetings;

/// <summary>Two versions of the minutes in one text, with what was added and what was removed.</summary>
[AllowAnonymous]
public sealed class ChangesModel(MeetingQueries meetings, IGrainFactory grains) : PageModel
{
    public Meeting Meeting { get; private set; } = Meeting.Empty;

    public MinutesVersion Older { get; private set; } = null!;

    public MinutesVersion Newer { get; private set; } = null!;

    public IReadOnlyList<TextPart> Parts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, int from, int to)
    {
        if (from >= to || await meetings.FindAsync(HttpContext.RequestServices.Community().Id, id, HttpContext.RequestAborted) is null)
            return NotFound();
        Meeting = await grains.GetGrain<IMeetingGrain>(id).GetAsync();
        var versions = Meeting.MinutesRecord.Versions;
        if (versions.FirstOrDefault(v => v.Number == from) is not { } older || versions.FirstOrDefault(v => v.Number == to) is not { } newer)
            return NotFound();
        (Older, Newer, Parts) = (older, newer, TextDiff.Between(older.Text, newer.Text));
        return Page();
    }
}
