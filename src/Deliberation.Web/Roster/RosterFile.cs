using System.Buffers;
using System.Text;
using Deliberation.Domain.Access;
using Deliberation.Storage.Audit;
using Deliberation.Storage.Roster;
using Deliberation.Web.Hosting;
using Deliberation.Web.Security;

namespace Deliberation.Web.Roster;

/// <summary>The roster as a file that a spreadsheet opens and the import takes back. It holds contacts: whoever takes it is written down.</summary>
public static class RosterFile
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",;\t\"\r\n");

    public static void MapRosterFile(this IEndpointRouteBuilder app) => app.MapGet("/staff/roster/roster.csv", DownloadAsync).RequireAuthorization(Policies.Staff);

    private static async Task<IResult> DownloadAsync(HttpContext context, CouncillorStore roster, RosterDesk desk, RosterColumns columns, AuditLog audit, TimeProvider time)
    {
        var (communityId, actor) = (context.RequestServices.Community().Id, ActorFactory.From(context.User));
        if (!actor.Is(communityId, Role.Staff))
            return TypedResults.Forbid();
        var (estates, _) = await desk.FactsAsync(communityId, context.RequestAborted);
        var text = new StringBuilder("\uFEFF").AppendJoin(',', Enum.GetValues<RosterColumn>().Select(columns.Name)).Append("\r\n");
        foreach (var councillor in await roster.ListAsync(communityId, context.RequestAborted))
            text.AppendJoin(',', columns.Cells(councillor, estates, await desk.UserNameAsync(councillor, context.RequestAborted)).Select(Quote)).Append("\r\n");
        await audit.AppendAsync(new AuditEntry(communityId, actor.UserId, "roster.export", "roster", time.GetUtcNow()), context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", "roster.csv");
    }

    /// <summary>Cells that an office program would run as formulas are made harmless; the import takes the mark off again.</summary>
    private static string Quote(string cell)
    {
        if (cell is ['=' or '+' or '-' or '@', ..])
            cell = "'" + cell;
        return cell.AsSpan().ContainsAny(NeedQuotes) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
