using Deliberation.Domain.Meetings;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>What the next similar item can learn from an answered one.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class LessonModel(IGrainFactory grains, IStringLocalizer<ResultTexts> texts) : MeetingPage(grains)
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        public string Text { get; set; } = "";
    }

    public void OnGet() => Input.Text = Meeting.Lesson;

    public async Task<IActionResult> OnPostAsync()
    {
        Sent = "Lesson";
        return !ModelState.IsValid ? Again() : await GiveAsync(new RecordLesson(Input.Text)) ?? Done(texts["Notice.Lesson"]);
    }
}
