using Deliberation.Domain.Access;
using Deliberation.Web.Pages.Meetings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Orleans;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>A page of the people who work on one meeting: finds it, knows what its reader may do now, and gives the commands.</summary>
public abstract class MeetingPage(IGrainFactory grains) : CouncilPage(grains)
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    /// <summary>The meeting's own page.</summary>
    public override string Home => $"/staff/meetings/{Id:D}";

    /// <summary>What the reader can do next.</summary>
    public NextStep Next() => NextStep.Of(Meeting, Can);

    /// <summary>Whether the reader may use this page at all; its policy already let the role in.</summary>
    protected virtual bool MayOpen() => true;

    /// <summary>Whether what the address names is in the meeting.</summary>
    protected virtual bool IsThere() => true;

    /// <summary>An unknown meeting, one of another community, and any meeting to people of another community: not found.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Meeting = await Grain(Id).GetAsync();
        if (Meeting.CommunityId != CommunityId || !Actor.Is(CommunityId, Enum.GetValues<Role>()) || !IsThere())
            context.Result = NotFound();
        else if (!MayOpen())
            context.Result = Forbid();
        else
            await next();
    }
}
