using Deliberation.Domain.Lexicons;
using Deliberation.Domain.Refusals;
using Deliberation.Mining.Keywords;
using Deliberation.Mining.Preview;
using Deliberation.Storage.Opinions;
using Deliberation.Web.Lexicons;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff.Lexicon;

/// <summary>What was changed and not saved, what it would move, and then: save or drop.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class DraftModel(LexiconDesk desk, LexiconPreviews previews, OpinionStore opinions, IStringLocalizer<LexiconTexts> texts) : LexiconPage(desk)
{
    private const string Address = Home + "/draft";

    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        public string Why { get; set; } = "";
    }

    /// <summary>What would move; null until somebody asks.</summary>
    public ChangePreview? Preview { get; private set; }

    /// <summary>The opinions that the preview names, by number.</summary>
    public IReadOnlyDictionary<long, StoredOpinion> Examples { get; private set; } = new Dictionary<long, StoredOpinion>();

    /// <summary>What others saved since the draft began; null when nobody did.</summary>
    public LexiconDifference? Theirs { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostPreviewAsync()
    {
        if (Work.Difference.Count == 0)
            return await RefusedAsync("lexicon.nothing-changed");
        await previews.MakeAsync(CommunityId, Work, Aborted);
        return LocalRedirect(Address + "#preview");
    }

    public async Task<IActionResult> OnPostSaveAsync()
    {
        if (await Desk.SavedAsync(CommandIdOrNew(), Aborted) is { } before)
            return Saved(before);
        if (Work.Draft is not null && Revision != Work.Revision)
            return await RefusedAsync("lexicon.draft-changed-elsewhere");
        if (Work.IsBehind)
            return await RefusedAsync("lexicon.saved-meanwhile");
        if (Refuse(LexiconPolicy.CheckSave(Actor, CommunityId, Input.Why, Work.Difference.Count, previews.Find(CommunityId, Work) is not null)))
            return await AgainAsync();
        return await Desk.SaveAsync(CommunityId, AccountId, Work, Input.Why, CommandId, Aborted) is { } number ? Saved(number) : await RefusedAsync("lexicon.saved-meanwhile");
    }

    public async Task<IActionResult> OnPostDropAsync()
    {
        await Desk.DropAsync(CommunityId, AccountId, Aborted);
        Notice = texts["Notice.Dropped"];
        return this.RedirectBack(Home);
    }

    /// <summary>Takes one change back.</summary>
    public async Task<IActionResult> OnPostUndoAsync(string keyword)
    {
        var before = Work.Base.FirstOrDefault(entry => entry.Keyword == keyword);
        var now = Work.Find(keyword);
        if (now is null && before is null)
            return NotFound();
        IEnumerable<LexiconEntry> entries = now is null ? Work.Entries.Append(before!)
            : before is null ? Work.Entries.Where(entry => entry != now)
            : Work.Entries.Select(entry => entry == now ? before : entry);
        return await KeepAsync([.. entries]) ? LocalRedirect(Address) : await AgainAsync();
    }

    /// <summary>Makes the same changes to the version that was saved meanwhile.</summary>
    public async Task<IActionResult> OnPostCarryAsync()
    {
        var current = (await Desk.EntriesAsync(CommunityId, Work.Current.Number, Aborted))!;
        if (!await KeepAsync([.. Work.Difference.ApplyTo(current)], onCurrent: true))
            return await AgainAsync();
        Notice = texts["Notice.Carried", Work.Current.Number];
        return LocalRedirect(Address);
    }

    public string Beginning(long seq) => Examples.TryGetValue(seq, out var stored) ? Shortened(stored.Opinion.Title.Length > 0 ? stored.Opinion.Title : stored.Opinion.Body) : "";

    private static string Shortened(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[39]) ? 39 : 40), "…");

    private LocalRedirectResult Saved(int number)
    {
        Notice = texts["Notice.Saved", number];
        return LocalRedirect($"{Home}/versions/{number}");
    }

    private async Task<IActionResult> RefusedAsync(string code)
    {
        Refuse(new Refusal(code));
        return await AgainAsync();
    }

    private async Task<IActionResult> AgainAsync()
    {
        await LoadAsync();
        (Revision, _) = (Work.Revision, ModelState.Remove(nameof(Revision)));
        return Again();
    }

    private async Task LoadAsync()
    {
        Preview = previews.Find(CommunityId, Work);
        if (Preview is not null)
            Examples = (await opinions.GetBySeqAsync(CommunityId, [.. Preview.Moved.SelectMany(move => move.Examples).Distinct()], Aborted)).ToDictionary(opinion => opinion.Seq);
        if (Work.IsBehind)
            Theirs = LexiconDifference.Between(Work.Base, (await Desk.EntriesAsync(CommunityId, Work.Current.Number, Aborted))!);
    }
}
