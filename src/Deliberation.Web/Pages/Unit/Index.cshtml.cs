using Deliberation.Domain.Calendars;
using Deliberation.Domain.Plans;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Components;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Unit;

/// <summary>What a responsible unit still has to do, the most urgent first.</summary>
[Authorize(Policy = Policies.ResponsibleUnit)]
public sealed class IndexModel(MeetingQueries meetings, CommunityStore communities, WorkingDayCalendar calendar, IStringLocalizer<CouncilTexts> texts, IStringLocalizer<MeetingTexts> lights) : FormPage
{
    private const int Most = 200;

    public IReadOnlyList<MeasureRow> Measures { get; private set; } = [];

    /// <summary>The unit's name; empty when the account speaks for none here.</summary>
    public string UnitName { get; private set; } = "";

    private DateOnly Today => WorkingDayCalendar.DayOf(Now);

    public async Task OnGetAsync()
    {
        if (Actor.UnitId is not { } unit || Actor.CommunityId != CommunityId)
            return;
        UnitName = (await communities.GetAsync(CommunityId, Aborted))?.Units.FirstOrDefault(u => u.Id == unit)?.Name ?? "";
        Measures = await meetings.OpenMeasuresAsync(CommunityId, unit, Most, Aborted);
    }

    /// <summary>The light of a measure that is not done, as a tone with its word.</summary>
    public (Tone Tone, string Word) Light(DateOnly due) => MeasureState.LightOn(done: false, due, Today, calendar) switch
    {
        TrafficLight.Red => (Tone.Bad, lights["Light.Red"]),
        TrafficLight.Yellow => (Tone.Warning, lights["Light.Yellow"]),
        _ => (Tone.Good, lights["Light.Green"]),
    };

    public string DaysLeft(DateOnly due) => (due.DayNumber - Today.DayNumber) switch
    {
        0 => texts["DaysLeft.Today"],
        < 0 and var late => texts["DaysLeft.Late", -late],
        var left => texts["DaysLeft.Left", left],
    };
}
