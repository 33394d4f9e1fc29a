using Deliberation.Mining.Classification;
using Deliberation.Mining.Keywords;
using Deliberation.Web.Components;
using Deliberation.Web.Lexicons;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Deliberation.Web.Pages.Staff.Lexicon;

/// <summary>The keywords, by category or looked up, each leading to where it is changed.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class IndexModel(LexiconDesk desk) : LexiconPage(desk)
{
    private const int OnPage = 50;

    [BindProperty(SupportsGet = true)]
    public string? Category { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<LexiconEntry> Shown { get; private set; } = [];

    public int Found { get; private set; }

    public string? Next { get; private set; }

    /// <param name="after">The last keyword of the page before.</param>
    public void OnGet(string? after)
    {
        var category = Categories.Parse(Category);
        Category = category?.Code();
        var term = LexiconRules.Normalise(Q ?? "");
        var found = Work.Entries
            .Where(entry => (category is null || entry.Category == category)
                && (term.Length == 0 || entry.Synonyms.Prepend(entry.Keyword).Any(word => word.Contains(term, StringComparison.OrdinalIgnoreCase))))
            .ToList();
        Found = found.Count;
        var start = after is null ? 0 : found.FindIndex(entry => entry.Keyword == after) + 1;
        Shown = found.GetRange(start, Math.Min(OnPage, found.Count - start));
        Next = start + OnPage < found.Count ? Link.To(Home, ("category", Category), ("q", Q), ("after", Shown[^1].Keyword)) + "#words" : null;
    }
}
