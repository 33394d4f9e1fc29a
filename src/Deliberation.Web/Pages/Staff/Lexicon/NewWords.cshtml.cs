using Deliberation.Mining.Classification;
using Deliberation.Mining.Keywords;
using Deliberation.Mining.NewWords;
using Deliberation.Storage.Lexicons;
using Deliberation.Storage.Opinions;
using Deliberation.Web.Lexicons;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff.Lexicon;

/// <summary>Words that residents use and the lexicon does not know: into a class, or away.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class NewWordsModel(
    LexiconDesk desk, NewWordDesk newWords, LexiconStore store, OpinionStore opinions, IStringLocalizer<LexiconTexts> texts, IStringLocalizer<SharedTexts> shared) : LexiconPage(desk)
{
    private const string Address = Home + "/new-words";
    private const int Shown = 20;
    private const double Weight = 2;

    public NewWordDesk.Found? Found { get; private set; }

    public IReadOnlyList<NewWord> Words { get; private set; } = [];

    public int Waiting { get; private set; }

    public IReadOnlyList<string> Dismissed { get; private set; } = [];

    public IReadOnlyDictionary<long, StoredOpinion> Examples { get; private set; } = new Dictionary<long, StoredOpinion>();

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostFindAsync()
    {
        await newWords.FindAsync(CommunityId, Aborted);
        return LocalRedirect(Address);
    }

    public async Task<IActionResult> OnPostAcceptAsync(string word, string? category)
    {
        if (Categories.Parse(category) is not { } chosen)
            Refuse([new LexiconProblem("lexicon.category-missing")]);
        else if (await KeepAsync([.. Work.Entries, LexiconRules.Normalise(new LexiconEntry(chosen, word ?? "", Weight, []))]))
        {
            Notice = texts["Notice.Accepted", word!];
            return LocalRedirect(Address);
        }

        await LoadAsync();
        return Again();
    }

    public async Task<IActionResult> OnPostDismissAsync(string word)
    {
        if (newWords.Last(CommunityId)?.Words.Any(proposed => proposed.Word == word) != true)
            return NotFound();
        await store.DismissAsync(CommunityId, word, AccountId, Aborted);
        Notice = texts["Notice.Dismissed", word];
        return LocalRedirect(Address);
    }

    public async Task<IActionResult> OnPostRecallAsync(string word)
    {
        await store.RecallAsync(CommunityId, word ?? "", Aborted);
        Notice = texts["Notice.Recalled", word ?? ""];
        return LocalRedirect(Address);
    }

    public IEnumerable<SelectListItem> CategoriesFor(NewWord word) => Categories.All
        .Select(category => new SelectListItem(shared[$"Category.{category.Code()}"], category.Code(), category == word.Category))
        .Prepend(new SelectListItem(texts["Edit.Category.Choose"], "", word.Category is null));

    private async Task LoadAsync()
    {
        Found = newWords.Last(CommunityId);
        Dismissed = await store.DismissedAsync(CommunityId, Aborted);
        var known = Work.Entries.SelectMany(entry => entry.Synonyms.Prepend(entry.Keyword)).Concat(Dismissed).ToHashSet(StringComparer.Ordinal);
        List<NewWord> open = [.. (Found?.Words ?? []).Where(word => !known.Contains(word.Word))];
        (Waiting, Words) = (open.Count, [.. open.Take(Shown)]);
        Examples = (await opinions.GetBySeqAsync(CommunityId, [.. Words.SelectMany(word => word.Examples).Distinct()], Aborted)).ToDictionary(opinion => opinion.Seq);
    }
}
