using Deliberation.Domain.Opinions;
using Deliberation.Grains.Topics;
using Deliberation.Mining.Classification;
using Deliberation.Storage.Access;
using Deliberation.Storage.Categories;
using Deliberation.Storage.Opinions;
using Deliberation.Web.Components;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff.Classifier;

/// <summary>The category of one opinion: what stands, why, and six buttons to set it.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class OpinionModel(OpinionStore opinions, CategoryCorrections corrections, CommunityAssets assets, UserStore users, IStringLocalizer<ClassifierTexts> texts) : FormPage
{
    private const int ShownWords = 5;

    /// <summary>Code of the button that was pressed.</summary>
    [BindProperty]
    public string Category { get; set; } = "";

    /// <summary>Where the person came from.</summary>
    [BindProperty(SupportsGet = true)]
    public string Back { get; set; } = "/staff/opinions";

    public StoredOpinion Stored { get; private set; } = null!;

    /// <summary>What the engine thinks, whatever staff said.</summary>
    public CategoryVerdict Verdict { get; private set; } = null!;

    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>What staff did, newest first, with the name of who did it.</summary>
    public IReadOnlyList<(CategoryCorrection Correction, string By)> Past { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (CategoryRules.MaySet(Actor, CommunityId) is not null)
            return Forbid();
        if (await opinions.GetAsync(CommunityId, id, Aborted) is not { } stored)
            return NotFound();
        Stored = stored;
        Back = Url.IsLocalUrl(Back) ? Back : "/staff/opinions";
        var basis = await assets.BasisAsync(CommunityId, Aborted);
        Verdict = await Task.Run(() =>
        {
            var words = assets.Of(basis);
            return words.Categorizer.Categorize(words.Read(stored.Opinion.Title), words.Read(stored.Opinion.Body));
        });
        Words = [.. Verdict.Evidence.Where(item => Verdict.Category is null || item.Category == Verdict.Category).Select(item => item.Word).Distinct().Take(ShownWords)];
        var past = new List<(CategoryCorrection, string)>();
        foreach (var correction in await corrections.OfAsync(CommunityId, stored.Seq, Aborted))
            past.Add((correction, (await users.FindByIdAsync(correction.By, Aborted))?.DisplayName ?? texts["Unknown"]));
        Past = past;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (CategoryRules.MaySet(Actor, CommunityId) is not null)
            return Forbid();
        if (Categories.Parse(Category)?.Code() is not { } code)
            return BadRequest();
        if (await corrections.CorrectAsync(CommunityId, id, code, Actor.UserId!.Value, Aborted) == CorrectionOutcome.UnknownOpinion)
            return NotFound();
        Notice = texts["Opinion.Notice"];
        return this.RedirectBack(Back);
    }
}
