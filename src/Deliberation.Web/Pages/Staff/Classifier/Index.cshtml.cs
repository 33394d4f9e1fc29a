using System.Globalization;
using Deliberation.Domain.Opinions;
using Deliberation.Grains.Classification;
using Deliberation.Storage.Access;
using Deliberation.Storage.Categories;
using Deliberation.Web.Components;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff.Classifier;

/// <summary>How opinions get their categories: what is in use and whether it can be, what staff corrected since, training anew, and the way back.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class IndexModel(
    CategoryModelStore store, CategoryModels models, CategoryTrainingStore trainings, CategoryCorrections corrections, UserStore users, IStringLocalizer<ClassifierTexts> texts) : FormPage
{
    public const string Home = "/staff/classifier";

    public CategoriesInForce Categories { get; private set; } = new(null, null, null);

    public IReadOnlyList<CategoryModel> Models { get; private set; } = [];

    public long Corrections { get; private set; }

    public long SinceThen { get; private set; }

    /// <summary>The last training; null when there was none.</summary>
    public CategoryTrainingRun? Training { get; private set; }

    /// <summary>Who asked for it.</summary>
    public string TrainedBy { get; private set; } = "";

    /// <summary>What came of it, while that waits for a decision.</summary>
    public CategoryReport? Report { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (CategoryRules.MaySet(Actor, CommunityId) is not null)
            return Forbid();
        Categories = await models.InForceAsync(CommunityId, Aborted);
        Models = await store.ListAsync(CommunityId, Aborted);
        Corrections = await corrections.CountAsync(CommunityId, 0, Aborted);
        SinceThen = await corrections.CountAsync(CommunityId, Categories.Serving?.Corrections ?? 0, Aborted);
        if (await trainings.LastAsync(CommunityId, Aborted) is { } training)
        {
            Training = training;
            TrainedBy = (await users.FindByIdAsync(training.AskedBy, Aborted))?.DisplayName ?? texts["Unknown"];
            Report = training.Number is { } number && await store.GetAsync(CommunityId, number, Aborted) is { State: CategoryModelState.Proposed } made ? CategoryReport.Parse(made.Report) : null;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostTrainAsync()
    {
        if (CategoryRules.MaySet(Actor, CommunityId) is not null)
            return Forbid();
        Notice = texts[await trainings.AskAsync(CommunityId, Actor.UserId!.Value, CommandIdOrNew(), Aborted) ? "Training.Notice" : "Training.Already"];
        return this.RedirectBack(Home);
    }

    public async Task<IActionResult> OnPostKeywordsAsync()
    {
        if (CategoryRules.MaySet(Actor, CommunityId) is not null)
            return Forbid();
        await store.UseAsync(CommunityId, null, Actor.UserId!.Value, Aborted);
        Notice = texts["Index.KeywordsNotice"];
        return this.RedirectBack(Home);
    }

    public static string Address(int number) => $"{Home}/{number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>How a version stands, as colour and key of its word.</summary>
    public (Tone Tone, string Key) Standing(CategoryModel model) =>
        model.Number == Categories.Chosen?.Number ? Categories.IsDamaged ? (Tone.Bad, "State.Damaged") : (Tone.Good, "State.InUse")
        : model.Number == Categories.Serving?.Number ? (Tone.Active, "State.StandsIn")
        : (model.State == CategoryModelState.Proposed ? Tone.Active : Tone.Quiet, $"State.{model.State}");
}
