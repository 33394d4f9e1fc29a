using System.Globalization;
using Deliberation.Storage.Lexicons;
using Deliberation.Web.Components;
using Deliberation.Web.Lexicons;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;

namespace Deliberation.Web.Pages.Staff.Lexicon;

/// <summary>Who changed the lexicon when and why.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class VersionsModel(LexiconDesk desk, LexiconStore store) : LexiconPage(desk)
{
    private const int OnPage = 20;

    public IReadOnlyList<LexiconVersion> Versions { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task OnGetAsync(int before = int.MaxValue)
    {
        Versions = await store.ListAsync(CommunityId, before, OnPage, Aborted);
        Next = Versions is [.., { Number: > 1 } last] && Versions.Count == OnPage
            ? Link.To(Home + "/versions", ("before", last.Number.ToString(CultureInfo.InvariantCulture)))
            : null;
    }
}
