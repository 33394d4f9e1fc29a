using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Plans;
using Deliberation.Domain.Refusals;
using Deliberation.Web.Pages.Staff.Meetings;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Unit;

/// <summary>
/// One measure: its unit reports, asks for more time and answers; staff do so on its behalf, remind it and decide on more time; the supervision group
/// points things out.
/// </summary>
[Authorize(Policy = Policies.Desk)]
public sealed class ReportModel(IGrainFactory grains, IStringLocalizer<CouncilTexts> texts) : MeetingPage(grains)
{
    [FromRoute(Name = "measureId")]
    public Guid MeasureId { get; set; }

    [BindProperty]
    public Fields Input { get; set; } = new();

    [BindProperty]
    public ExtendFields Extend { get; set; } = new();

    [BindProperty]
    public DecideFields Decide { get; set; } = new();

    [BindProperty]
    public FlagFields Flag { get; set; } = new();

    [BindProperty]
    public AnswerFields Answer { get; set; } = new();

    [BindProperty]
    public RemindFields Remind { get; set; } = new();

    public sealed class Fields
    {
        public string Text { get; set; } = "";

        public bool Done { get; set; }
    }

    public sealed class ExtendFields
    {
        public string Until { get; set; } = "";

        public string Reason { get; set; } = "";
    }

    public sealed class DecideFields
    {
        public bool? Granted { get; set; }

        public string Reason { get; set; } = "";
    }

    public sealed class FlagFields
    {
        public FlagKind? Kind { get; set; }

        public string Text { get; set; } = "";
    }

    public sealed class AnswerFields
    {
        public int Number { get; set; }

        public string Text { get; set; } = "";
    }

    public sealed class RemindFields
    {
        public string Note { get; set; } = "";
    }

    /// <summary>Null when the plan has no such measure (any more).</summary>
    public MeasureState? Measure => Meeting.Find(MeasureId);

    /// <summary>Whether the reader reports for another.</summary>
    public bool OnBehalf => Actor.UnitId != Measure?.Measure.UnitId;

    /// <summary>Where the reader came from: a unit from its list, staff from the meeting, the supervision group from the desk.</summary>
    public string Back => !OnBehalf ? "/unit" : MayReport ? Home : "/staff";

    public string Address => $"/unit/{Id:D}/{MeasureId:D}";

    public bool MayReport => MeetingDecider.MayGive(Meeting, Commands.Report(MeasureId), Actor);

    public bool CanExtend => Can(new RequestExtension(MeasureId, default, "")) && Measure is { Done: false, PendingExtension: null } && WorkingDayCalendar.DayOf(Now) <= Measure.Measure.Due;

    public bool CanDecide => Can(new DecideExtension(MeasureId, false, "")) && Measure?.PendingExtension is not null;

    public bool CanAddPhotos => Can(new AddPhotos(MeasureId, []));

    public bool CanFlag => Can(new FlagMeasure(MeasureId, default, ""));

    public bool CanAnswer => Can(new AnswerFlag(MeasureId, 0, ""));

    public bool CanRemind => Can(new RemindOwner(MeasureId)) && Measure is { Done: false };

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<FlagKind>().Select(kind => new SelectListItem(texts[$"Flag.{kind}"], kind.ToString()));

    public IEnumerable<SelectListItem> Verdicts => [new(texts["Extension.Yes"], "True"), new(texts["Extension.No"], "False")];

    public async Task<IActionResult> OnPostAsync()
    {
        Sent = "report";
        if (!ModelState.IsValid)
            return Again();
        var command = new ReportProgress(MeasureId, Input.Text.ReplaceLineEndings("\n"), Input.Done);
        return await GiveAsync(command) ?? Done(texts[Input.Done ? "Notice.ReportedDone" : "Notice.Reported"], Back);
    }

    public Task<IActionResult> OnPostExtendAsync() => LocalTime.Day(Extend.Until) is { } until
        ? GiveAsync("extend", new RequestExtension(MeasureId, until, Extend.Reason), nameof(Extend), "Notice.Extended")
        : Missing("extend", nameof(Extend), new("text.missing", nameof(Extend.Until)));

    public Task<IActionResult> OnPostDecideAsync() => Decide.Granted is { } granted
        ? GiveAsync("decide", new DecideExtension(MeasureId, granted, Decide.Reason), nameof(Decide), granted ? "Notice.Granted" : "Notice.NotGranted")
        : Missing("decide", nameof(Decide), new("plan.extension-verdict-missing", nameof(Decide.Granted)));

    public Task<IActionResult> OnPostFlagAsync() => Flag.Kind is { } kind
        ? GiveAsync("flag", new FlagMeasure(MeasureId, kind, Flag.Text.ReplaceLineEndings("\n")), nameof(Flag), "Notice.Flagged")
        : Missing("flag", nameof(Flag), new("plan.flag-kind-missing", nameof(Flag.Kind)));

    public Task<IActionResult> OnPostAnswerAsync() =>
        GiveAsync("answer", new AnswerFlag(MeasureId, Answer.Number, Answer.Text.ReplaceLineEndings("\n")), nameof(Answer), "Notice.FlagAnswered");

    public Task<IActionResult> OnPostRemindAsync() => GiveAsync("remind", new RemindOwner(MeasureId, Remind.Note), nameof(Remind), "Notice.Reminded");

    protected override bool IsThere() => Measure is not null;

    protected override bool MayOpen() => MayReport || MeetingDecider.MayGive(Meeting, new FlagMeasure(MeasureId, default, ""), Actor);

    private async Task<IActionResult> GiveAsync(string form, MeetingCommand command, string prefix, string notice)
    {
        Sent = form;
        return !ModelState.IsValid ? Again() : await GiveAsync(command, prefix: prefix) ?? Done(texts[notice], Address);
    }

    private Task<IActionResult> Missing(string form, string prefix, Refusal refusal)
    {
        Sent = form;
        if (!ModelState.ContainsKey($"{prefix}.{refusal.Field}"))
            ModelState.MarkFieldSkipped($"{prefix}.{refusal.Field}");
        Refuse(refusal, prefix);
        return Task.FromResult<IActionResult>(Again());
    }
}
