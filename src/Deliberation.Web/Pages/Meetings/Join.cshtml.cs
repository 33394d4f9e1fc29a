using Deliberation.Domain.Meetings;
using Deliberation.Domain.Refusals;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Components;
using Deliberation.Web.Hosting;
using Deliberation.Web.Meetings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Orleans;

namespace Deliberation.Web.Pages.Meetings;

/// <summary>Where the code on the wall of the room leads: back to one's seat, by the code of the seat, or to follow as a visitor.</summary>
[AllowAnonymous]
[EnableRateLimiting(Limits.CodeLookups)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class JoinModel(IGrainFactory grains, MeetingQueries meetings, SeatNames names) : FormPage
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        public string Code { get; set; } = "";
    }

    public Meeting Meeting { get; private set; } = Meeting.Empty;

    /// <summary>The seat whose link this browser opened before; null when it opened none that still stands.</summary>
    public string? Kept { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        foreach (var seat in Meeting.Seats)
            if (SeatNames.Matches(await names.CodeOfAsync(id, seat.Id), Input.Code))
                return LocalRedirect($"/seat/{await names.TokenOfAsync(seat.Id)}/session");
        Refuse(new Refusal("seat.wrong-code", nameof(Input.Code)));
        return Again();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await meetings.FindAsync(CommunityId, id, Aborted) is null)
            return false;
        Meeting = await grains.GetGrain<IMeetingGrain>(id).GetAsync();
        if (SeatCookie.Of(HttpContext) is { } token && Meeting.FindSeatOfLink(await names.SeatOfTokenAsync(token)) is not null)
            Kept = token;
        return true;
    }
}
