using Deliberation.Domain.Meetings;
using Deliberation.Domain.Opinions;
using Deliberation.Domain.Refusals;
using Deliberation.Grains.Meetings;
using Deliberation.Mining.Text;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Opinions;
using Deliberation.Web.Components;
using Deliberation.Web.Hosting;
using Deliberation.Web.Meetings;
using Deliberation.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Meetings;

/// <summary>Somebody who follows a session from afar asks a question: by account, or by inquiry code.</summary>
[AllowAnonymous]
[EnableRateLimiting(Limits.CodeLookups)]
public sealed class AskModel(
    IGrainFactory grains, MeetingQueries meetings, QuestionStore questions, OpinionStore opinions, VoicePseudonyms names, IStringLocalizer<SessionTexts> texts) : FormPage
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        public string Text { get; set; } = "";

        public string Code { get; set; } = "";
    }

    public Meeting Meeting { get; private set; } = Meeting.Empty;

    public bool Running => Meeting.Stage == MeetingStage.InSession;

    /// <summary>Whether the account asks, so that no code is needed.</summary>
    public bool Known => Actor.UserId is not null;

    public async Task<IActionResult> OnGetAsync(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (!Running)
            return Again();
        var asker = await AskerAsync(id);
        if (Refuse(QuestionDraft.Check(Input.Text)) | (asker is null && Refuse(new Refusal("question.nobody-known", nameof(Input.Code)))))
            return Again();
        if (!await questions.AddAsync(id, asker!, new(CommandIdOrNew(), PersonalData.Mask(Input.Text.Trim()), ""), Now, Aborted))
        {
            Refuse(new Refusal("question.one-waits"));
            return Again();
        }

        Notice = texts["Ask.Sent"];
        return LocalRedirect($"/meetings/{id:D}/ask");
    }

    /// <summary>A name of this meeting that tells askers apart; null for one who shows neither account nor code.</summary>
    private async Task<string?> AskerAsync(Guid id)
    {
        if (Actor.UserId is { } user)
            return $"account:{await names.OfAccountAsync(id, user):N}";
        if (!InquiryCode.TryParse(Input.Code, out var code) || await opinions.FindByCodeHashAsync(code.Hash, Aborted) is not { } holder || holder.Opinion.Opinion.CommunityId != CommunityId)
            return null;
        return $"voice:{await names.OfVoiceAsync(id, holder.Second?.Id ?? holder.Opinion.Opinion.Id):N}";
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        if (await meetings.FindAsync(CommunityId, id, Aborted) is null)
            return false;
        Meeting = await grains.GetGrain<IMeetingGrain>(id).GetAsync();
        return true;
    }
}
