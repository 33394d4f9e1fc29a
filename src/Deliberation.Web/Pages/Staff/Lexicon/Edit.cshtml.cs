using System.Globalization;
using Deliberation.Mining.Classification;
using Deliberation.Mining.Keywords;
using Deliberation.Web.Lexicons;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff.Lexicon;

/// <summary>One keyword: a new one, or one that is changed or taken out. It goes into the draft.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class EditModel(LexiconDesk desk, IStringLocalizer<LexiconTexts> texts) : LexiconPage(desk)
{
    private static readonly char[] Separators = ['|', ',', ';', '\n', '\r', '\uFF0C', '\u3001', '\uFF1B'];

    /// <summary>The keyword that is changed; empty for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public string Keyword { get; set; } = "";

    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        public string Keyword { get; set; } = "";

        public string Category { get; set; } = "";

        public string Weight { get; set; } = "2";

        public string Synonyms { get; set; } = "";
    }

    public bool IsNew => string.IsNullOrEmpty(Keyword);

    /// <param name="word">Fills in a new keyword.</param>
    public IActionResult OnGet(string? word)
    {
        if (IsNew)
        {
            Input.Keyword = word ?? "";
            return Page();
        }

        if (Work.Find(Keyword) is not { } entry)
            return NotFound();
        Input = new Fields
        {
            Keyword = entry.Keyword,
            Category = entry.Category.Code(),
            Weight = entry.Weight.ToString(CultureInfo.InvariantCulture),
            Synonyms = string.Join('\n', entry.Synonyms),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!IsNew && Work.Find(Keyword) is null)
            return NotFound();
        if (Categories.Parse(Input.Category) is not { } category)
            Refuse([new LexiconProblem("lexicon.category-missing")], "Input.Category");
        else if (!double.TryParse(Input.Weight, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) || weight is not (> 0 and <= LexiconRules.MaxWeight))
            Refuse([new LexiconProblem("lexicon.weight-out-of-range")], "Input.Weight");
        else if (Input.Keyword.Trim().Length == 0)
            Refuse([new LexiconProblem("lexicon.keyword-missing")], "Input.Keyword");
        else
        {
            var entry = LexiconRules.Normalise(new LexiconEntry(category, Input.Keyword, weight, [.. Input.Synonyms.Split(Separators)]));
            List<LexiconEntry> entries = [.. Work.Entries];
            var at = IsNew ? -1 : entries.FindIndex(other => other.Keyword == Keyword);
            if (at < 0)
                entries.Add(entry);
            else
                entries[at] = entry;
            if (await KeepAsync(entries, field: "Input.Keyword"))
            {
                Notice = texts["Notice.Kept", entry.Keyword];
                return this.RedirectBack(Home + "/draft");
            }
        }

        return Again();
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        if (Work.Find(Keyword) is null)
            return NotFound();
        if (!await KeepAsync([.. Work.Entries.Where(entry => entry.Keyword != Keyword)]))
            return Again();
        Notice = texts["Notice.Removed", Keyword];
        return this.RedirectBack(Home + "/draft");
    }
}
