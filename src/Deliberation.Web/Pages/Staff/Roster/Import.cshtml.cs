using Deliberation.Domain.Access;
using Deliberation.Domain.Refusals;
using Deliberation.Web.Components;
using Deliberation.Web.Import;
using Deliberation.Web.Roster;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Deliberation.Web.Pages.Staff.Roster;

/// <summary>People from a file onto the roster; what was left out is told row by row.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class ImportModel(RosterImport import, RefusalWords words) : FormPage
{
    public const int ShownRows = 100;
    private const int MaxBytes = 1024 * 1024;

    public RosterImported? Result { get; private set; }

    public IActionResult OnGet() => Actor.Is(CommunityId, Role.Staff) ? Page() : Forbid();

    public async Task<IActionResult> OnPostAsync(IFormFile? upload)
    {
        if (!Actor.Is(CommunityId, Role.Staff))
            return Forbid();
        if (upload is not { Length: > 0 and <= MaxBytes })
        {
            Refuse(new Refusal(upload?.Length > MaxBytes ? "roster.file-too-large" : "roster.file-missing"));
            return Again();
        }

        using var buffer = new MemoryStream();
        await upload.CopyToAsync(buffer, Aborted);
        using var text = CsvText.Open(buffer);
        Result = await import.TakeAsync(Actor, CommunityId, text, Aborted);
        if (Result is not null)
            return Page();
        Refuse(new Refusal("roster.file-without-names"));
        return Again();
    }

    public string Why(LeftOutRow row) => words.For(row.Refusal);
}
