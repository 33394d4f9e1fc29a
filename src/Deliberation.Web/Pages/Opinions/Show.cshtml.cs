using Deliberation.Domain.Calendars;
using Deliberation.Web.Components;
using Deliberation.Web.Hosting;
using Deliberation.Web.Opinions;
using Deliberation.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Opinions;

/// <summary>What became of it, from the first word to the answer.</summary>
[AllowAnonymous]
[EnableRateLimiting(Limits.CodeLookups)]
public sealed class ShowModel(Ways ways, IStringLocalizer<OpinionTexts> texts, WorkingDayCalendar workingDays, CommunityCalendar days) : VoicePage(ways, texts)
{
    public DateOnly ReadBy => Reading.By(Way!.SaidAt, workingDays, days);

    public async Task<IActionResult> OnGetAsync() => await OpenAsync() ?? Page();
}
