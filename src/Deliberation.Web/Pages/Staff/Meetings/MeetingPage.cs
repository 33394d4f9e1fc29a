using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Refusals;
using Deliberation.Grains.Meetings;
using Deliberation.Web.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Orleans;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>A page of the people who work on one meeting: finds it, knows what its reader may do now, and gives the commands.</summary>
public abstract class MeetingPage(IGrainFactory grains) : FormPage
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    /// <summary>The version that the form was written against; null where a change meanwhile does no harm.</summary>
    [BindProperty]
    public long? Version { get; set; }

    public Meeting Meeting { get; private set; } = Meeting.Empty;

    /// <summary>The meeting's own page.</summary>
    public string Home => $"/staff/meetings/{Id:D}";

    /// <summary>Which of the page's forms came back; empty when the page was only opened.</summary>
    public string Sent { get; protected set; } = "";

    /// <summary>Whether the reader may give the command, now.</summary>
    public bool Can(MeetingCommand command) =>
        MeetingDecider.MayGive(Meeting, command, Actor) && MeetingDecider.Stages(command).Contains(Meeting.Stage);

    /// <summary>What the reader can do next.</summary>
    public NextStep Next() => NextStep.Of(Meeting, Can);

    /// <summary>Whether the reader may use this page at all; its policy already let the role in.</summary>
    protected virtual bool MayOpen() => true;

    /// <summary>Whether what the address names is in the meeting.</summary>
    protected virtual bool IsThere() => true;

    /// <summary>An unknown meeting, one of another community, and any meeting to people of another community: not found.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Meeting = await Grain.GetAsync();
        if (Meeting.CommunityId != CommunityId || !Actor.Is(CommunityId, Enum.GetValues<Role>()) || !IsThere())
            context.Result = NotFound();
        else if (!MayOpen())
            context.Result = Forbid();
        else
            await next();
    }

    /// <summary>Gives the command. Null when it was carried out; else the answer: the form again, or not allowed.</summary>
    /// <param name="command">What is wanted.</param>
    /// <param name="place">The field that a refusal stands beside; null for the field that the refusal names.</param>
    /// <param name="prefix">The property that holds the form's fields.</param>
    protected async Task<IActionResult?> GiveAsync(MeetingCommand command, Func<Refusal, string?>? place = null, string prefix = "Input")
    {
        var outcome = await Grain.ExecuteAsync(new MeetingRequest(CommandIdOrNew(), Actor, command, Version));
        Meeting = await Grain.GetAsync();
        if (outcome.Refusal is not { } refusal)
            return null;
        if (refusal.Code == "meeting.not-allowed")
            return Forbid();
        if (place?.Invoke(refusal) is { } field)
            Beside(field, refusal);
        else
            Refuse(refusal, prefix);
        return Again();
    }

    protected void Beside(string field, Refusal refusal) =>
        ModelState.AddModelError(field, HttpContext.RequestServices.GetRequiredService<RefusalWords>().For(refusal));

    protected LocalRedirectResult Done(string notice, string? address = null)
    {
        Notice = notice;
        return LocalRedirect(address ?? Home);
    }

    /// <summary>The same form with what was typed and no complaints yet: the person asked for more room, not for an answer.</summary>
    protected PageResult WithoutComplaints()
    {
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Skipped;
        }

        return Page();
    }

    private IMeetingGrain Grain => grains.GetGrain<IMeetingGrain>(Id);
}
