using Deliberation.Mining.Keywords;
using Deliberation.Storage.Lexicons;
using Deliberation.Web.Lexicons;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff.Lexicon;

/// <summary>One version: what it changed, and the way back to it.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class VersionModel(LexiconDesk desk, LexiconStore store, IStringLocalizer<LexiconTexts> texts) : LexiconPage(desk)
{
    public LexiconVersion Version { get; private set; } = null!;

    /// <summary>What it changed of the one before it.</summary>
    public LexiconDifference Difference { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int number) => await LoadAsync(number) ? Page() : NotFound();

    /// <summary>Puts the version's keywords into the draft, where what they would move is looked at before they are saved as a new version.</summary>
    public async Task<IActionResult> OnPostAsync(int number)
    {
        if (!await LoadAsync(number))
            return NotFound();
        if (!await KeepAsync((await Desk.EntriesAsync(CommunityId, number, Aborted))!, onCurrent: true))
            return Again();
        Notice = texts["Notice.Restoring", number];
        return LocalRedirect(Home + "/draft");
    }

    private async Task<bool> LoadAsync(int number)
    {
        if (await store.GetAsync(CommunityId, number, Aborted) is not { } version)
            return false;
        Version = version;
        var before = await Desk.EntriesAsync(CommunityId, number - 1, Aborted) ?? [];
        Difference = LexiconDifference.Between(before, (await Desk.EntriesAsync(CommunityId, number, Aborted))!);
        return true;
    }
}
