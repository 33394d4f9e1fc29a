using Deliberation.Domain.Notifications;
using Deliberation.Domain.Roster;
using Deliberation.Grains.Meetings;
using Deliberation.Web.Notifications;
using Deliberation.Web.Roster;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Orleans;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>An invitation on paper for each who is told that way or in no other, or for everyone: one to a sheet, so that nobody gets another's link.</summary>
[Authorize(Policy = Policies.MeetingTeam)]
public sealed class InvitePrintModel(IGrainFactory grains, SeatedPeople seated, PersonalLinks links, DeliveryDesk desk) : InvitePage(grains, seated, links)
{
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    public IReadOnlyList<InvitedPerson> Cards { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await LoadInvitedAsync();
        Cards = [.. Invited.Where(invited => All || NeedsPaper(invited.Person))];
    }

    /// <summary>Also whoever wants to be told in a way that nobody set up.</summary>
    private bool NeedsPaper(Councillor? person) => person?.ToldBy switch
    {
        ToldBy.Email => !desk.Open.Contains(DeliveryChannel.Email),
        ToldBy.Sms => !desk.Open.Contains(DeliveryChannel.Sms),
        _ => true,
    };
}
