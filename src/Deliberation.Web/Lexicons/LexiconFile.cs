using System.Text;
using Deliberation.Domain.Lexicons;
using Deliberation.Storage.Lexicons;
using Deliberation.Web.Hosting;
using Deliberation.Web.Security;

namespace Deliberation.Web.Lexicons;

/// <summary>The saved lexicon as a file that a spreadsheet opens and the import takes back.</summary>
public static class LexiconFile
{
    public static void MapLexiconFile(this IEndpointRouteBuilder app) => app.MapGet("/staff/lexicon/keywords.csv", DownloadAsync).RequireAuthorization(Policies.Staff);

    private static async Task<IResult> DownloadAsync(HttpContext context, LexiconStore store)
    {
        var communityId = context.RequestServices.Community().Id;
        if (!LexiconPolicy.MayEdit(ActorFactory.From(context.User), communityId))
            return TypedResults.Forbid();
        if (await store.CurrentAsync(communityId, context.RequestAborted) is not { } current)
            return TypedResults.NotFound();
        var content = await store.ContentAsync(communityId, current.Number, context.RequestAborted);

        // The mark at the beginning tells a spreadsheet that it is UTF-8.
        return TypedResults.File(Encoding.UTF8.GetBytes('\uFEFF' + content!), "text/csv; charset=utf-8", $"keywords-{current.Number}.csv");
    }
}
