using Deliberation.Domain.Opinions;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Opinions;
using Deliberation.Web.Components;
using Deliberation.Web.Hosting;
using Deliberation.Web.Opinions;
using Deliberation.Web.Results;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Deliberation.Web.Pages.Opinions;

/// <summary>Say what is wrong; see what neighbours said of it before it is sent.</summary>
[AllowAnonymous]
[EnableRateLimiting(Limits.AnonymousWrites)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NewModel(Intake intake, Tickets tickets, Neighbours neighbours, PastItems past, ResidentKeys residents, OpinionStore opinions, CommunityStore communities) : FormPage
{
    /// <summary>Estates named as examples of a place.</summary>
    private const int Examples = 2;

    [BindProperty]
    public Fields Input { get; set; } = new();

    [BindProperty]
    public string TicketId { get; set; } = "";

    [BindProperty]
    public Guid OpinionId { get; set; }

    /// <summary>What neighbours said of it; with any, the page asks before it sends.</summary>
    public IReadOnlyList<Neighbour> Similar { get; private set; } = [];

    /// <summary>What of the kind was decided before.</summary>
    public IReadOnlyList<SimilarPast> Past { get; private set; } = [];

    /// <summary>Names to write a place with; empty while the community has none.</summary>
    public IReadOnlyList<string> Estates { get; private set; } = [];

    public sealed class Fields
    {
        public string Body { get; set; } = "";

        public string Place { get; set; } = "";

        public string Contact { get; set; } = "";
    }

    public Task OnGetAsync() => PrepareAsync();

    /// <summary>First sending: shows what is alike, or stores it at once.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(look: true);

    /// <summary>Second sending: "send mine all the same".</summary>
    public Task<IActionResult> OnPostSendAsync() => TakeAsync(look: false);

    /// <summary>Back to the form with what was typed.</summary>
    public async Task<IActionResult> OnPostEditAsync()
    {
        await PrepareAsync();
        return Page();
    }

    /// <summary>"Me too", in place of one's own words.</summary>
    public async Task<IActionResult> OnPostSecondAsync()
    {
        var speaker = await SpeakerAsync();
        if ((await opinions.GetAsync(CommunityId, OpinionId, Aborted))?.Opinion.ResidentKey == speaker.Key)
            return await RefuseSecondAsync("opinion.own-seconded");
        var (result, receipt) = await intake.SecondAsync(CommunityId, OpinionId, speaker, TicketId, Aborted);
        return receipt is null
            ? await RefuseSecondAsync(result is SecondResult.AlreadySeconded ? "opinion.already-seconded" : "opinion.unknown")
            : Give(receipt);
    }

    private async Task<IActionResult> TakeAsync(bool look)
    {
        var draft = new OpinionDraft("", Typed.Lines(Input.Body), Input.Place.Trim(), Input.Contact.Trim(), Now);
        if (Refuse(draft.Check(Now)))
            return await FormAgainAsync();
        var speaker = await SpeakerAsync();
        if (look)
            Similar = await neighbours.FindAsync(CommunityId, draft.Body, draft.Place, speaker.Key, Aborted);
        // A second click may find what the first one stored: it gets the same receipt.
        if (Similar.Count == 0 || await intake.HasAsync(CommunityId, Channel.Web, draft, TicketId, Aborted))
            return Give(await intake.SubmitAsync(CommunityId, Channel.Web, draft, speaker, TicketId, Aborted));
        await PrepareAsync();
        return Page();
    }

    private async Task<IActionResult> RefuseSecondAsync(string code)
    {
        Refuse(new Domain.Refusals.Refusal(code));
        Similar = await neighbours.FindAsync(CommunityId, Typed.Lines(Input.Body), Input.Place.Trim(), (await SpeakerAsync()).Key, Aborted);
        return await FormAgainAsync();
    }

    private async Task<IActionResult> FormAgainAsync()
    {
        await PrepareAsync();
        return Again();
    }

    private Task<Speaker> SpeakerAsync() => residents.OfAsync(HttpContext, Actor, Input.Contact);

    private RedirectResult Give(Receipt receipt)
    {
        receipt.Keep(TempData);
        return Redirect("/opinions/sent");
    }

    private async Task PrepareAsync()
    {
        if (TicketId.Length == 0)
            TicketId = tickets.Issue();
        if (Similar.Count > 0)
            Past = await past.OfTextAsync(CommunityId, Typed.Lines(Input.Body), Input.Place.Trim(), Aborted);
        else
            Estates = [.. ((await communities.GetAsync(CommunityId, Aborted))?.Estates ?? []).Take(Examples).Select(estate => estate.Name)];
    }
}
