using System.Text;
using Deliberation.Mining.Keywords;
using Deliberation.Web.Lexicons;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff.Lexicon;

/// <summary>A whole lexicon from a file, into the draft; nothing of a file with a mistake is taken.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ImportModel(LexiconDesk desk, LexiconNames names, IStringLocalizer<LexiconTexts> texts, IStringLocalizer<RefusalTexts> refusals) : LexiconPage(desk)
{
    private const int ShownProblems = 20;

    /// <summary>The file itself; the texts of a lexicon of 5,000 keywords are far smaller.</summary>
    public const int MaxBytes = 1024 * 1024;

    public IFormFile? Upload { get; set; }

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public int MoreProblems { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? upload)
    {
        Upload = upload;
        if (await TextAsync() is not { } text)
            return Again();
        var (entries, problems) = LexiconCsv.Read(text, names.Columns, names.Categories);
        if (problems.Length > 0)
        {
            Problems = [.. problems.Take(ShownProblems).Select(problem =>
                problem.Line > 0 ? texts["Import.Line", problem.Line, refusals[problem.Code, problem.Term].Value] : refusals[problem.Code, problem.Term].Value)];
            MoreProblems = problems.Length - Problems.Count;
            Refuse([new LexiconProblem("lexicon.file-with-mistakes")]);
            return Again();
        }

        if (!await KeepAsync(entries))
            return Again();
        Notice = texts["Notice.Imported", entries.Length];
        return LocalRedirect(Home + "/draft");
    }

    private async Task<string?> TextAsync()
    {
        if (Upload is not { Length: > 0 })
            Refuse([new LexiconProblem("lexicon.file-missing")], nameof(Upload));
        else if (Upload.Length > MaxBytes)
            Refuse([new LexiconProblem("lexicon.file-too-large")], nameof(Upload));
        else
        {
            try
            {
                using var reader = new StreamReader(Upload.OpenReadStream(), new UTF8Encoding(false, throwOnInvalidBytes: true));
                return await reader.ReadToEndAsync(Aborted);
            }
            catch (DecoderFallbackException)
            {
                Refuse([new LexiconProblem("lexicon.file-unreadable")], nameof(Upload));
            }
        }

        return null;
    }
}
