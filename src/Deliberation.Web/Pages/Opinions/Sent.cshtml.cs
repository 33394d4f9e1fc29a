using Deliberation.Domain.Calendars;
using Deliberation.Storage.Opinions;
using Deliberation.Web.Components;
using Deliberation.Web.Opinions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Deliberation.Web.Pages.Opinions;

/// <summary>The receipt: it has arrived, what comes next, and the inquiry code to keep.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SentModel(OpinionStore opinions, WorkingDayCalendar workingDays, CommunityCalendar days) : FormPage
{
    /// <summary>Null when this browser has none, or has had it for long.</summary>
    public Receipt? Receipt { get; private set; }

    public CodeHolder? Holder { get; private set; }

    /// <summary>Where the code leads.</summary>
    public string Way => $"/opinions/{Receipt?.Code}";

    /// <summary>The same for a phone that reads it off a screen or paper.</summary>
    public string WholeWay => $"{Request.Scheme}://{Request.Host}{Request.PathBase}{Way}";

    /// <summary>The day by which staff have read it.</summary>
    public DateOnly ReadBy { get; private set; }

    public async Task OnGetAsync()
    {
        Receipt = Receipt.Of(TempData, Now);
        if (Receipt is null || (Holder = await opinions.FindByCodeHashAsync(Receipt.Code.Hash, Aborted)) is null)
            return;
        ReadBy = Reading.By(Holder.Second?.SaidAt ?? Holder.Opinion.Opinion.SaidAt, workingDays, days);
    }
}
