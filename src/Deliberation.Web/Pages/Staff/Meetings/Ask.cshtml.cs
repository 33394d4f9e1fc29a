using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>Asks the residents behind an item what became of it.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class AskModel(IGrainFactory grains, EvidenceQueries evidence, WorkingDayCalendar calendar, IStringLocalizer<CouncilTexts> texts) : MeetingPage(grains)
{
    /// <summary>The last day to answer if they are asked today.</summary>
    public DateOnly LastDay => calendar.AddWorkingDays(WorkingDayCalendar.DayOf(Now), TrackingEvaluation.WindowWorkingDays);

    public bool AllDone => Meeting.Measures.All(m => m.Done);

    public async Task<int> VoicesAsync() => (await evidence.VoicesAsync(Meeting.CommunityId, Meeting.Id, Aborted)).Count;

    public async Task<IActionResult> OnPostAsync()
    {
        Sent = "Ask";
        return !ModelState.IsValid ? Again() : await GiveAsync(new AskResidents()) ?? Done(texts["Notice.Asked"]);
    }
}
