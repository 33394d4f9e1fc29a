using Deliberation.Domain.Meetings;
using Deliberation.Domain.Plans;
using Deliberation.Web.Pages.Staff.Meetings;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Unit;

/// <summary>Reports progress on one measure: by its unit, or by staff on the unit's behalf.</summary>
[Authorize(Policy = Policies.Desk)]
public sealed class ReportModel(IGrainFactory grains, IStringLocalizer<CouncilTexts> texts) : MeetingPage(grains)
{
    [FromRoute(Name = "measureId")]
    public Guid MeasureId { get; set; }

    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        public string Text { get; set; } = "";

        public bool Done { get; set; }
    }

    /// <summary>Null when the plan has no such measure (any more).</summary>
    public MeasureState? Measure => Meeting.Measures.FirstOrDefault(m => m.Measure.Id == MeasureId);

    /// <summary>Whether the reader reports for another.</summary>
    public bool OnBehalf => Actor.UnitId != Measure?.Measure.UnitId;

    /// <summary>Where the reader came from: staff from the meeting, a unit from its list.</summary>
    public string Back => OnBehalf ? Home : "/unit";

    public async Task<IActionResult> OnPostAsync()
    {
        Sent = "Report";
        if (!ModelState.IsValid)
            return Again();
        var command = new ReportProgress(MeasureId, Input.Text.ReplaceLineEndings("\n"), Input.Done);
        return await GiveAsync(command) ?? Done(texts[Input.Done ? "Notice.ReportedDone" : "Notice.Reported"], Back);
    }

    protected override bool IsThere() => Measure is not null;

    protected override bool MayOpen() => MeetingDecider.MayGive(Meeting, Commands.Report(MeasureId), Actor);
}
