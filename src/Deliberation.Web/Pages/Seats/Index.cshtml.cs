using Deliberation.Domain.Meetings;
using Deliberation.Domain.Refusals;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Notifications;
using Deliberation.Web.Hosting;
using Deliberation.Web.Resources;
using Deliberation.Web.Roster;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Seats;

/// <summary>What one who is invited finds behind the personal link: when and where, and whether the person comes, or who instead.</summary>
[AllowAnonymous]
[EnableRateLimiting(Limits.AnonymousWrites)]
public sealed class IndexModel(IGrainFactory grains, SeatNames names, SeatQueries seats, PersonalLinks links, SeatedPeople seated, MessageStore messages, IStringLocalizer<SeatTexts> texts) : SeatPage(grains, names, seats)
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        public Attendance? Attendance { get; set; }

        public string Note { get; set; } = "";

        public string Name { get; set; } = "";
    }

    public IEnumerable<SelectListItem> Attendances => Enum.GetValues<Attendance>().Select(a => new SelectListItem(texts[$"Answer.{a}"], a.ToString()));

    public InvitationAnswer? Answer => Meeting.AnswerOf(Seat.Id);

    public bool MayAnswer => Can(new AnswerInvitation(default));

    /// <summary>Whether the reader may let somebody else go.</summary>
    public bool MaySend => Can(new NameProxy(""));

    /// <summary>Who goes instead; null when nobody does.</summary>
    public Proxy? Named => Meeting.ProxyOf(Seat.Id);

    /// <summary>What the holder was told about this meeting, newest first; a proxy does not see it.</summary>
    public IReadOnlyList<Message> Messages { get; private set; } = [];

    public string ProxyLink { get; private set; } = "";

    public Task OnGetAsync()
    {
        (Input.Attendance, Input.Note) = (Answer?.Attendance, Answer?.Note ?? "");
        return LoadAsync();
    }

    public async Task<IActionResult> OnPostAnswerAsync()
    {
        Sent = "answer";
        if (Input.Attendance is not { } attendance)
        {
            Refuse(new Refusal("seat.unknown-answer", nameof(Input.Attendance)));
            return await AgainAsync();
        }

        // Who says the same once more has been heard.
        return Answer is { } known && known.Attendance == attendance && known.Note == Input.Note.Trim() && MayAnswer
            ? Done(texts[$"Notice.{attendance}"])
            : await GiveAsync(new AnswerInvitation(attendance, Input.Note)) is { } refused ? await LoadedAsync(refused) : Done(texts[$"Notice.{attendance}"]);
    }

    public async Task<IActionResult> OnPostProxyAsync()
    {
        Sent = "proxy";
        return await GiveAsync(new NameProxy(Input.Name)) is { } refused ? await LoadedAsync(refused) : Done(texts["Notice.Proxy", Input.Name.Trim()], $"{Home}#proxy");
    }

    public async Task<IActionResult> OnPostTakeBackAsync()
    {
        Sent = "proxy";
        return await GiveAsync(new TakeBackProxy()) is { } refused ? await LoadedAsync(refused) : Done(texts["Notice.TakenBack"]);
    }

    private async Task<IActionResult> AgainAsync() => await LoadedAsync(Again());

    private async Task<IActionResult> LoadedAsync(IActionResult result)
    {
        await LoadAsync();
        return result;
    }

    private async Task LoadAsync()
    {
        if (MaySend && Named is { } named)
            ProxyLink = await links.OfAsync(Request, named.Id);
        if (Proxy is null && (await seated.OfMeetingAsync(CommunityId, Meeting.Id, Aborted)).TryGetValue(Seat.Id, out var person))
            Messages = await messages.OfPersonAsync(Meeting.Id, person.Id, cancellationToken: Aborted);
    }
}
