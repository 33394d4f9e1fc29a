using Deliberation.Domain.Meetings;
using Deliberation.Domain.Plans;
using Deliberation.Domain.Refusals;
using Deliberation.Storage.Communities;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>Writes the co-governance plan, or changes it.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class PlanModel(IGrainFactory grains, CommunityStore communities, IStringLocalizer<CouncilTexts> texts) : MeetingPage(grains)
{
    private const int UsualRows = 3;
    private const int MostRows = 30;

    private IReadOnlyList<ResponsibleUnit>? _units;

    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        public string Reason { get; set; } = "";

        public List<Row> Measures { get; set; } = [];
    }

    public sealed class Row
    {
        public Guid Id { get; set; }

        public string Title { get; set; } = "";

        public string UnitId { get; set; } = "";

        public string Due { get; set; } = "";

        public string SuccessMeasure { get; set; } = "";

        public decimal? BudgetYuan { get; set; }

        public bool Drop { get; set; }

        public bool Empty => Drop || (string.IsNullOrWhiteSpace(Title + UnitId + Due + SuccessMeasure) && BudgetYuan is null);
    }

    /// <summary>Whether people already know a plan, so that a change needs a reason.</summary>
    public bool Anew => Meeting.Measures.Count > 0;

    public bool MayAddRows => Input.Measures.Count < MostRows;

    public bool Published(Row row) => Meeting.Measures.Any(m => m.Measure.Id == row.Id);

    public void OnGet()
    {
        Input.Measures = [.. Meeting.Measures.Select(m => m.Measure).Select(m => new Row
        {
            Id = m.Id, Title = m.Title, UnitId = m.UnitId, Due = LocalTime.Write(m.Due), SuccessMeasure = m.SuccessMeasure, BudgetYuan = m.BudgetYuan,
        })];
        AddRows(Anew ? 1 : UsualRows);
    }

    public PageResult OnPostMore()
    {
        Sent = "More";
        AddRows(3);
        return WithoutComplaints();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Sent = "Plan";
        if (Input.Measures.Count == 0)
            AddRows(UsualRows);
        var units = (await LoadUnitsAsync()).ToDictionary(u => u.Id, u => u.Name, StringComparer.Ordinal);
        FindGaps();
        if (!ModelState.IsValid)
            return Again();
        var measures = Input.Measures.Where(row => !row.Empty).Select(row => new Measure(
            row.Id == Guid.Empty ? Guid.CreateVersion7(Now) : row.Id,
            row.Title.Trim(),
            row.UnitId,
            units.GetValueOrDefault(row.UnitId, ""),
            LocalTime.Day(row.Due)!.Value,
            row.SuccessMeasure.Trim(),
            row.BudgetYuan));
        return await GiveAsync(new PublishPlan([.. measures], Input.Reason), refusal => Place(refusal, units)) ?? Done(texts["Notice.Planned"]);
    }

    public async Task<IReadOnlyList<SelectListItem>> UnitsAsync() =>
        [new(texts["Choose"], ""), .. (await LoadUnitsAsync()).Select(u => new SelectListItem(u.Name, u.Id))];

    private async Task<IReadOnlyList<ResponsibleUnit>> LoadUnitsAsync() =>
        _units ??= (await communities.GetAsync(CommunityId, Aborted))?.Units ?? [];

    /// <summary>Every gap at once, each beside its field; what the domain refuses beyond that comes one at a time.</summary>
    private void FindGaps()
    {
        foreach (var (i, row) in Input.Measures.Index().Where(r => !r.Item.Empty))
        {
            if (string.IsNullOrWhiteSpace(row.Title))
                Beside($"Input.Measures[{i}].Title", new Refusal("text.missing"));
            if (row.UnitId.Length == 0)
                Beside($"Input.Measures[{i}].UnitId", new Refusal("plan.measure-without-owner"));
            if (LocalTime.Day(row.Due) is null)
                Beside($"Input.Measures[{i}].Due", new Refusal("plan.measure-without-deadline"));
        }
    }

    /// <summary>The domain names the column; the row is the first in which it is wrong.</summary>
    private string? Place(Refusal refusal, Dictionary<string, string> units) => refusal.Field switch
    {
        nameof(Measure.Title) => Cell(row => row.Title.Trim().Length > refusal.Limit, nameof(Row.Title)),
        nameof(Measure.SuccessMeasure) => Cell(row => row.SuccessMeasure.Trim().Length > refusal.Limit, nameof(Row.SuccessMeasure)),
        nameof(Measure.UnitId) => Cell(row => !units.ContainsKey(row.UnitId), nameof(Row.UnitId)),
        nameof(Measure.Due) => Cell(IsOutOfReach, nameof(Row.Due)),
        nameof(Measure.BudgetYuan) => Cell(row => row.BudgetYuan is < 0 or > 1_000_000_000m, nameof(Row.BudgetYuan)),
        nameof(PublishPlan.Measures) => "Input.Measures[0].Title",
        _ => null,
    };

    private bool IsOutOfReach(Row row)
    {
        var today = Domain.Calendars.WorkingDayCalendar.DayOf(Now);
        var due = LocalTime.Day(row.Due)!.Value;
        return (due < today || due > today.AddYears(5)) && Meeting.Measures.All(m => m.Measure.Id != row.Id || m.Measure.Due != due);
    }

    private string Cell(Predicate<Row> wrong, string column) => $"Input.Measures[{Math.Max(0, Input.Measures.FindIndex(row => !row.Empty && wrong(row)))}].{column}";

    /// <summary>A new row gets its id here, so that a form sent twice names the same measures.</summary>
    private void AddRows(int count)
    {
        for (; count > 0 && MayAddRows; count--)
            Input.Measures.Add(new Row { Id = Guid.CreateVersion7(Now) });
    }
}
