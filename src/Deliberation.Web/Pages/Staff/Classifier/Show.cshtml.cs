using Deliberation.Domain.Opinions;
using Deliberation.Domain.Refusals;
using Deliberation.Grains.Classification;
using Deliberation.Mining.Evaluation;
using Deliberation.Storage.Categories;
using Deliberation.Web.Components;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff.Classifier;

/// <summary>One trained classifier: what would be better or worse, which opinions would move, and the decision on it.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ShowModel(CategoryModelStore models, IStringLocalizer<ClassifierTexts> texts) : FormPage
{
    public CategoryModel Trained { get; private set; } = null!;

    public CategoryReport Report { get; private set; } = null!;

    public bool IsInUse { get; private set; }

    /// <summary>The figures of each category before and after; null where it did not occur.</summary>
    public IEnumerable<(string Code, LabelFigures? Before, LabelFigures? After)> PerCategory =>
        Report.Before.PerCategory.Concat(Report.After.PerCategory).Select(figures => figures.Label).Distinct().Order(StringComparer.Ordinal)
            .Select(code => (code, Of(Report.Before, code), Of(Report.After, code)));

    public async Task<IActionResult> OnGetAsync(int number) => await LoadAsync(number) ?? Page();

    public Task<IActionResult> OnPostUseAsync(int number) =>
        DecideAsync(number, () => models.UseAsync(CommunityId, number, Actor.UserId!.Value, Aborted), "Show.UseNotice");

    public Task<IActionResult> OnPostDiscardAsync(int number) =>
        DecideAsync(number, () => models.DiscardAsync(CommunityId, number, Actor.UserId!.Value, Aborted), "Show.DiscardNotice");

    private async Task<IActionResult> DecideAsync(int number, Func<Task<bool>> decide, string notice)
    {
        if (await LoadAsync(number) is { } elsewhere)
            return elsewhere;
        if (!await decide())
        {
            await LoadAsync(number);
            Refuse(new Refusal("category.model-decided"));
            return Again();
        }
        Notice = texts[notice, number];
        return this.RedirectBack("/staff/classifier");
    }

    private async Task<IActionResult?> LoadAsync(int number)
    {
        if (CategoryRules.MaySet(Actor, CommunityId) is not null)
            return Forbid();
        if (await models.GetAsync(CommunityId, number, Aborted) is not { } trained)
            return NotFound();
        (Trained, Report) = (trained, CategoryReport.Parse(trained.Report));
        IsInUse = (await models.InUseAsync(CommunityId, Aborted))?.Number == number;
        return null;
    }

    private static LabelFigures? Of(CategoryFigures figures, string code) =>
        figures.PerCategory.Where(label => label.Label == code).Select(label => (LabelFigures?)label).FirstOrDefault();
}
