using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Deliberation.Web.Roster;
using Microsoft.AspNetCore.Mvc;
using Orleans;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>A page that shows personal links: kept by no cache.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class InvitePage(IGrainFactory grains, SeatedPeople seated, PersonalLinks links) : MeetingPage(grains)
{
    public IReadOnlyList<InvitedPerson> Invited { get; private set; } = [];

    protected SeatedPeople Seated => seated;

    protected override bool MayOpen() => MeetingDecider.MayGive(Meeting, Commands.Invite, Actor);

    protected async Task LoadInvitedAsync()
    {
        var people = await seated.OfMeetingAsync(CommunityId, Meeting.Id, Aborted);
        var invited = new List<InvitedPerson>();
        foreach (var seat in Meeting.Seats.OrderBy(seat => seat.Group, StringComparer.Ordinal).ThenBy(seat => seat.Name, StringComparer.Ordinal))
            invited.Add(new(seat, people.GetValueOrDefault(seat.Id), Meeting.AnswerOf(seat.Id), Meeting.ProxyOf(seat.Id), await links.OfAsync(Request, seat.Id)));
        Invited = invited;
    }
}
