using Deliberation.Grains.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Hosting;
using Deliberation.Web.Minutes;
using Orleans;

namespace Deliberation.Web.Pages.Meetings;

/// <summary>The minutes as a Word file.</summary>
public static class MinutesFile
{
    public static void MapMinutesFile(this IEndpointRouteBuilder app) => app.MapGet("/meetings/{id:guid}/minutes.docx", DownloadAsync).AllowAnonymous();

    private static async Task<IResult> DownloadAsync(Guid id, int? version, HttpContext context, MeetingQueries meetings, IGrainFactory grains, MinutesDocument document)
    {
        if (await meetings.FindAsync(context.RequestServices.Community().Id, id, context.RequestAborted) is null
            || MinutesPaper.Of(await grains.GetGrain<IMeetingGrain>(id).GetAsync(), version) is not { } paper)
            return TypedResults.NotFound();
        return TypedResults.File(document.Write(paper), MinutesDocument.ContentType, $"minutes-{id:D}-{paper.Version.Number}.docx");
    }
}
