using Deliberation.Domain.Opinions;
using Deliberation.Domain.Refusals;
using Deliberation.Grains.Classification;
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
public sealed class ShowModel(CategoryModelStore store, CategoryModels models, IStringLocalizer<ClassifierTexts> texts) : FormPage
{
    public CategoryModel Trained { get; private set; } = null!;

    public CategoryReport Report { get; private set; } = null!;

    public bool IsInUse { get; private set; }

    /// <summary>Whether it is in use and cannot be used.</summary>
    public bool IsDamaged { get; private set; }

    public async Task<IActionResult> OnGetAsync(int number) => await LoadAsync(number) ?? Page();

    public Task<IActionResult> OnPostUseAsync(int number) =>
        DecideAsync(
            number,
            async () => !await models.IsIntactAsync(CommunityId, number, Aborted) ? "category.model-damaged"
                : await store.UseAsync(CommunityId, number, Actor.UserId!.Value, Aborted) ? null : "category.model-decided",
            "Show.UseNotice");

    public Task<IActionResult> OnPostDiscardAsync(int number) =>
        DecideAsync(number, async () => await store.DiscardAsync(CommunityId, number, Actor.UserId!.Value, Aborted) ? null : "category.model-decided", "Show.DiscardNotice");

    private async Task<IActionResult> DecideAsync(int number, Func<Task<string?>> decide, string notice)
    {
        if (await LoadAsync(number) is { } elsewhere)
            return elsewhere;
        if (await decide() is { } refused)
        {
            await LoadAsync(number);
            Refuse(new Refusal(refused));
            return Again();
        }
        Notice = texts[notice, number];
        return this.RedirectBack("/staff/classifier");
    }

    private async Task<IActionResult?> LoadAsync(int number)
    {
        if (CategoryRules.MaySet(Actor, CommunityId) is not null)
            return Forbid();
        if (await store.GetAsync(CommunityId, number, Aborted) is not { } trained)
            return NotFound();
        (Trained, Report) = (trained, CategoryReport.Parse(trained.Report));
        var categories = await models.InForceAsync(CommunityId, Aborted);
        IsInUse = categories.Chosen?.Number == number;
        IsDamaged = IsInUse && categories.IsDamaged;
        return null;
    }
}
