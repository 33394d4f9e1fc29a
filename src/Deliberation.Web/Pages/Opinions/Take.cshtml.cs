using System.Globalization;
using Deliberation.Domain.Access;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Opinions;
using Deliberation.Domain.Refusals;
using Deliberation.Web.Components;
using Deliberation.Web.Opinions;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Opinions;

/// <summary>Staff write down what they were told by phone, in person, by letter; the receipt is handed over.</summary>
[Authorize(Policy = Policies.Staff)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class TakeModel(Intake intake, Tickets tickets, ResidentKeys residents, IStringLocalizer<OpinionTexts> texts) : FormPage
{
    private const string Minute = "yyyy-MM-ddTHH:mm";

    /// <summary>The doors by which staff hear of something.</summary>
    private static readonly Channel[] Doors = [Channel.Phone, Channel.Visit, Channel.Mailbox, Channel.GridWorker, Channel.Hotline, Channel.Petition];

    /// <summary>Doors at which the person stood before staff or spoke with them.</summary>
    private static readonly Channel[] Met = [Channel.Phone, Channel.Visit, Channel.GridWorker];

    [BindProperty]
    public Fields Input { get; set; } = new();

    [BindProperty]
    public string TicketId { get; set; } = "";

    public IEnumerable<SelectListItem> Channels => Doors.Select(door => new SelectListItem(texts[$"Channel.{door}"], $"{door}"));

    public sealed class Fields
    {
        public Channel Channel { get; set; } = Channel.Phone;

        /// <summary>In the community's time, as the browser's field writes it.</summary>
        public string SaidAt { get; set; } = "";

        public string Body { get; set; } = "";

        public string Place { get; set; } = "";

        public string Contact { get; set; } = "";
    }

    public IActionResult OnGet()
    {
        if (!Actor.Is(CommunityId, Role.Staff))
            return Forbid();
        TicketId = tickets.Issue();
        Input.SaidAt = Now.ToOffset(WorkingDayCalendar.Offset).ToString(Minute, CultureInfo.InvariantCulture);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Actor.Is(CommunityId, Role.Staff))
            return Forbid();
        if (TicketId.Length == 0)
            TicketId = tickets.Issue();
        var saidAt = SaidAt();
        var draft = new OpinionDraft("", Typed.Lines(Input.Body), Input.Place.Trim(), Input.Contact.Trim(), saidAt ?? Now);
        // The form shows no unknown door; what else is sent is not guessed at.
        if (!ModelState.IsValid | Refuse(draft.Check(Now).Concat(Unreadable(saidAt))))
            return Again();
        var receipt = await intake.SubmitAsync(CommunityId, Input.Channel, draft, await SpeakerAsync(), TicketId, Aborted);
        receipt.Keep(TempData);
        return Redirect("/opinions/sent");
    }

    private IEnumerable<Refusal> Unreadable(DateTimeOffset? saidAt)
    {
        if (saidAt is null)
            yield return new("opinion.time-unreadable", nameof(Input.SaidAt));
        if (!Doors.Contains(Input.Channel))
            yield return new("opinion.unknown-channel", nameof(Input.Channel));
    }

    /// <summary>Without a contact, everyone who is met is somebody else.</summary>
    private async Task<Speaker> SpeakerAsync() => await residents.OfContactAsync(Input.Contact) is { } key
        ? new Speaker(key, Verification.Contact)
        : new Speaker($"s:{Guid.CreateVersion7(Now):N}", Met.Contains(Input.Channel) ? Verification.Contact : Verification.Anonymous);

    private DateTimeOffset? SaidAt() =>
        DateTime.TryParseExact(Input.SaidAt, [Minute, Minute + ":ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        && local > DateTime.MinValue.AddDays(1)
            ? new DateTimeOffset(local, WorkingDayCalendar.Offset).ToUniversalTime()
            : null;
}
