using Deliberation.Domain.Meetings;
using Deliberation.Domain.Refusals;
using Deliberation.Grains.Meetings;
using Deliberation.Web.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Orleans;

namespace Deliberation.Web.Pages.Meetings;

/// <summary>A page that gives commands to one meeting, whoever its reader is: by account or by the personal link of a seat.</summary>
public abstract class CouncilPage(IGrainFactory grains) : FormPage
{
    /// <summary>The version that the form was written against; null where a change meanwhile does no harm.</summary>
    [BindProperty]
    public long? Version { get; set; }

    /// <summary>As it stands; read again after each command.</summary>
    public Meeting Meeting { get; protected set; } = Meeting.Empty;

    /// <summary>Where a command leads when nothing else is said.</summary>
    public abstract string Home { get; }

    /// <summary>Which of the page's forms came back; empty when the page was only opened.</summary>
    public string Sent { get; protected set; } = "";

    /// <summary>Whether the reader may give the command, now.</summary>
    public bool Can(MeetingCommand command) =>
        MeetingDecider.MayGive(Meeting, command, Actor) && MeetingDecider.Stages(command).Contains(Meeting.Stage);

    /// <summary>Gives the command. Null when it was carried out; else the answer: the form again, or not allowed.</summary>
    /// <param name="command">What is wanted.</param>
    /// <param name="place">The field that a refusal stands beside; null for the field that the refusal names.</param>
    /// <param name="prefix">The property that holds the form's fields.</param>
    protected async Task<IActionResult?> GiveAsync(MeetingCommand command, Func<Refusal, string?>? place = null, string prefix = "Input")
    {
        var outcome = await Grain(Meeting.Id).ExecuteAsync(new MeetingRequest(CommandIdOrNew(), Actor, command, Version));
        Meeting = await Grain(Meeting.Id).GetAsync();
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

    protected IMeetingGrain Grain(Guid id) => grains.GetGrain<IMeetingGrain>(id);
}
