using Deliberation.Domain.Meetings;
using Deliberation.Domain.Roster;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Notifications;
using Deliberation.Web.Resources;
using Deliberation.Web.Roster;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>Who is invited, what they answered, and who else should be: suggested with reasons, decided by people.</summary>
[Authorize(Policy = Policies.MeetingTeam)]
[RequestFormLimits(ValueCountLimit = 2048)]
public sealed class InviteModel(IGrainFactory grains, SeatedPeople seated, PersonalLinks links, SeatingDesk desk, DeliveryStore deliveries, IStringLocalizer<InviteTexts> texts) : InvitePage(grains, seated, links)
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    [BindProperty]
    public WithdrawFields Gone { get; set; } = new();

    public sealed class Fields
    {
        public List<Guid> People { get; set; } = [];
    }

    public sealed class WithdrawFields
    {
        public Guid SeatId { get; set; }

        public string Reason { get; set; } = "";
    }

    public IReadOnlyList<PersonChoice> Suggested { get; private set; } = [];

    public IReadOnlyList<PersonChoice> Others { get; private set; } = [];

    /// <summary>How the latest message to each fared, by councillor.</summary>
    public IReadOnlyDictionary<Guid, Delivery> Deliveries { get; private set; } = new Dictionary<Guid, Delivery>();

    public int Sides { get; private set; }

    public bool OneSided { get; private set; }

    public int Coming => Count(Attendance.OnSite) + Count(Attendance.Online);

    public int Silent => Meeting.Seats.Count - Meeting.Answers.Count;

    /// <summary>How many more must come for a quorum.</summary>
    public int Missing => Math.Max(0, (Meeting.Schedule?.Quorum ?? 0) - Coming);

    public int Count(Attendance attendance) => Meeting.Answers.Count(answer => answer.Attendance == attendance);

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        Sent = "invite";
        var before = Meeting.Seats.Count;
        var result = await GiveAsync(new InviteSeats(Input.People)) ?? Done(texts["Notice.Invited", Meeting.Seats.Count - before], Home + "/invite");
        await LoadAsync();
        return result;
    }

    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        Sent = Gone.SeatId.ToString("D");
        var name = Meeting.FindSeat(Gone.SeatId)?.Name ?? "";
        var result = await GiveAsync(new WithdrawSeat(Gone.SeatId, Gone.Reason), prefix: nameof(Gone)) ?? Done(texts["Notice.Withdrawn", name], Home + "/invite");
        await LoadAsync();
        return result;
    }

    /// <summary>Sends the latest message to somebody again.</summary>
    public async Task<IActionResult> OnPostAgainAsync(Guid person)
    {
        if (!MeetingDecider.MayGive(Meeting, Commands.Withdraw, Actor))
            return Forbid();
        if ((await deliveries.OfMeetingAsync(Meeting.Id, Aborted)).GetValueOrDefault(person) is not { } delivery)
            return NotFound();
        await deliveries.SendAgainAsync(CommunityId, delivery.Message.Seq, delivery.Channel, Actor.UserId, Now, Aborted);
        return Done(texts["Notice.Again"], Home + "/invite");
    }

    private async Task LoadAsync()
    {
        await LoadInvitedAsync();
        Deliveries = await deliveries.OfMeetingAsync(Meeting.Id, Aborted);
        var people = await Seated.OfMeetingAsync(CommunityId, Meeting.Id, Aborted);
        var suggestion = await desk.SuggestAsync(Meeting, people, Aborted);
        (Sides, OneSided) = (suggestion.Sides, suggestion.OneSided);
        var free = suggestion.People.ExceptBy(people.Where(p => Meeting.FindSeat(p.Key) is not null).Select(p => p.Value.Id), seat => seat.Person.Id).ToList();
        // Once people have decided whom to invite, nobody is ticked for them.
        bool Ticked(SuggestedSeat seat) => Sent == "invite" ? Input.People.Contains(seat.Person.Id) : seat.Suggested && Meeting.Seats.Count == 0;
        Suggested = [.. free.Where(seat => seat.Suggested).Select(seat => new PersonChoice(seat, Ticked(seat)))];
        Others = [.. free.Where(seat => !seat.Suggested).Select(seat => new PersonChoice(seat, Ticked(seat)))];
    }
}

/// <summary>Somebody who can be invited.</summary>
/// <param name="Seat">With what speaks for or against it.</param>
/// <param name="Chosen">Whether the box is ticked.</param>
public sealed record PersonChoice(SuggestedSeat Seat, bool Chosen);
