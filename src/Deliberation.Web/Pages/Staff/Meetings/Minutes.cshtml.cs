using Deliberation.Domain.Meetings;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>Publishes the minutes, drafted from the log.</summary>
[Authorize(Policy = Policies.MeetingTeam)]
public sealed class MinutesModel(IGrainFactory grains, MinutesDraft draft, IStringLocalizer<CouncilTexts> texts) : MeetingPage(grains)
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        public string Text { get; set; } = "";

        public string Change { get; set; } = "";
    }

    /// <param name="fresh">Whether to draft from the log anew although minutes stand.</param>
    public void OnGet(bool fresh) => Input.Text = fresh || Meeting.Minutes.Length == 0 ? draft.Write(Meeting) : Meeting.Minutes;

    public async Task<IActionResult> OnPostAsync()
    {
        Sent = "Minutes";
        if (!ModelState.IsValid)
            return Again();
        // A browser counts and sends a line break as two characters.
        Input.Text = Input.Text.ReplaceLineEndings("\n");
        return await GiveAsync(new PublishMinutes(Input.Text, Input.Change)) ?? Done(texts["Notice.Minutes"]);
    }

    protected override bool MayOpen() => MeetingDecider.MayGive(Meeting, Commands.Minutes, Actor);
}
