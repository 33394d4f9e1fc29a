using Deliberation.Storage.Opinions;
using Deliberation.Storage.Paging;
using Deliberation.Web.Hosting;
using Deliberation.Web.Opinions;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Deliberation.Web.Pages.Opinions;

/// <summary>What the signed-in person said.</summary>
[Authorize]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MineModel(OpinionStore opinions) : PageModel
{
    public Page<StoredOpinion> Opinions { get; private set; } = null!;

    public async Task OnGetAsync(string? after)
    {
        var key = ResidentKeys.OfAccount(ActorFactory.From(User).UserId!.Value);
        Cursor? cursor = Cursor.TryParse(after, out var read) ? read : null;
        Opinions = await opinions.ListOfResidentAsync(HttpContext.RequestServices.Community().Id, key, cursor, cancellationToken: HttpContext.RequestAborted);
    }
}
