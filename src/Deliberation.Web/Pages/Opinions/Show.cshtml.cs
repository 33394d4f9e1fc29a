using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Components;
using Deliberation.Web.Hosting;
using Deliberation.Web.Opinions;
using Deliberation.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Opinions;

/// <summary>What became of it, from the first word to the answer; and the way onto the agenda that a resident can go alone.</summary>
[AllowAnonymous]
[EnableRateLimiting(Limits.CodeLookups)]
public sealed class ShowModel(
    Ways ways, IStringLocalizer<OpinionTexts> texts, WorkingDayCalendar workingDays, CommunityCalendar days, EvidenceQueries evidence, IGrainFactory grains)
    : VoicePage(ways, texts)
{
    private readonly IStringLocalizer _texts = texts;

    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        public string Title { get; set; } = "";
    }

    public DateOnly ReadBy => Reading.By(Way!.SaidAt, workingDays, days);

    /// <summary>How many neighbours second the topic, where its author could propose it; null where not.</summary>
    public int? Seconds { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await OpenWithSecondsAsync() is { } other)
            return other;
        Input.Title = Way!.Topic?.Title ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await OpenWithSecondsAsync() is { } other)
            return other;
        if (!ModelState.IsValid)
            return Again();
        var meetingId = CommandIds.Derive(CommandIdOrNew(), "item");
        var request = new MeetingRequest(CommandId, Actor with { Name = "", VoiceId = Way!.VoiceId }, new ProposeItem(CommunityId, Way.Topic?.Id ?? 0, Input.Title));
        var outcome = await grains.GetGrain<IMeetingGrain>(meetingId).ExecuteAsync(request);
        if (outcome.Refusal is { } refusal)
        {
            Refuse(refusal);
            return Again();
        }

        Notice = _texts["Notice.Proposed"];
        return Redirect(Address);
    }

    private async Task<IActionResult?> OpenWithSecondsAsync()
    {
        var other = await OpenAsync();
        if (Way is { Holder.Second: null, Topic: { } topic } && Way.Meeting?.IsOpen != true)
            Seconds = (await evidence.FindTopicAsync(CommunityId, topic.Id, Aborted))?.Evidence.Seconds;
        return other;
    }
}
