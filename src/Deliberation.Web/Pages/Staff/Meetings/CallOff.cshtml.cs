using Deliberation.Domain.Meetings;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>Calls a meeting off, with a reason everybody can read. The page names the call it shows, so that answers arriving meanwhile do no harm and another date does.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class CallOffModel(IGrainFactory grains, IStringLocalizer<CouncilTexts> texts) : MeetingPage(grains)
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    [BindProperty]
    public int Call { get; set; }

    public sealed class Fields
    {
        public string Reason { get; set; } = "";
    }

    public void OnGet() => Call = Meeting.Calls;

    public async Task<IActionResult> OnPostAsync()
    {
        Sent = "CallOff";
        return !ModelState.IsValid ? Again() : await GiveAsync(new CallOffMeeting(Call, Input.Reason)) ?? Done(texts["Notice.CalledOff"]);
    }
}
