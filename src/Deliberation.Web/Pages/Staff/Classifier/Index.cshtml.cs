using System.Globalization;
using Deliberation.Domain.Opinions;
using Deliberation.Grains.Classification;
using Deliberation.Storage.Categories;
using Deliberation.Web.Components;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff.Classifier;

/// <summary>How opinions get their categories: what is in use, what staff corrected since, training anew, and the way back.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class IndexModel(CategoryModelStore models, CategoryCorrections corrections, CategoryTraining training, IStringLocalizer<ClassifierTexts> texts) : FormPage
{
    public CategoryModel? InUse { get; private set; }

    public IReadOnlyList<CategoryModel> Models { get; private set; } = [];

    public long Corrections { get; private set; }

    public long SinceThen { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (CategoryRules.MaySet(Actor, CommunityId) is not null)
            return Forbid();
        InUse = await models.InUseAsync(CommunityId, Aborted);
        Models = await models.ListAsync(CommunityId, Aborted);
        Corrections = await corrections.CountAsync(CommunityId, 0, Aborted);
        SinceThen = await corrections.CountAsync(CommunityId, InUse?.Corrections ?? 0, Aborted);
        return Page();
    }

    public async Task<IActionResult> OnPostTrainAsync()
    {
        if (CategoryRules.MaySet(Actor, CommunityId) is not null)
            return Forbid();
        var number = await training.TrainAsync(CommunityId, Actor.UserId!.Value, CommandIdOrNew(), Aborted);
        return this.RedirectBack(Address(number));
    }

    public async Task<IActionResult> OnPostKeywordsAsync()
    {
        if (CategoryRules.MaySet(Actor, CommunityId) is not null)
            return Forbid();
        await models.UseAsync(CommunityId, null, Actor.UserId!.Value, Aborted);
        Notice = texts["Index.KeywordsNotice"];
        return this.RedirectBack("/staff/classifier");
    }

    public static string Address(int number) => "/staff/classifier/" + number.ToString(CultureInfo.InvariantCulture);
}
