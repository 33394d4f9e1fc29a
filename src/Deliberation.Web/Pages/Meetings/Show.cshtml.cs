using System.Globalization;
using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Roster;
using Deliberation.Web.Hosting;
using Deliberation.Web.Live;
using Deliberation.Web.Results;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Orleans;

namespace Deliberation.Web.Pages.Meetings;

/// <summary>One agenda item from its proposal to its answer, as a story.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = LiveFragments.Policy)]
public sealed class ShowModel(
    IGrainFactory grains, MeetingQueries meetings, MeetingStore store, VoicePseudonyms names, PastItems past, CouncillorStore roster, SeatNames seats, TimeProvider time) : PageModel
{
    public Story Story { get; private set; } = null!;

    /// <summary>Whether the person works on this meeting.</summary>
    public bool Works { get; private set; }

    /// <summary>Whether the person is asked to score the proposal.</summary>
    public bool MayScore { get; private set; }

    /// <summary>What can be learned for the proposal; empty once it is decided.</summary>
    public IReadOnlyList<SimilarPast> Similar { get; private set; } = [];

    /// <summary>The personal link of the seat that the account has in the meeting; null when it has none.</summary>
    public string? Seat { get; private set; }

    /// <summary>The time of the site in milliseconds, by which the page sets its clocks.</summary>
    public string Clock => time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        if (ActorFactory.From(User).UserId is { } user && Story.Meeting.Seats.Count > 0
            && await roster.OfUserAsync(Story.Meeting.CommunityId, user, HttpContext.RequestAborted) is { } councillor
            && Story.Meeting.FindSeat((await seats.SeatOfAsync(id, councillor)).Id) is { } seat)
            Seat = await seats.TokenOfAsync(seat.Id);
        if (Story.Meeting is { IsUndecided: true } meeting)
            Similar = await past.OfTopicAsync(meeting.CommunityId, meeting.TopicId, meeting.Title, id, HttpContext.RequestAborted);
        return Page();
    }

    /// <summary>What changes while the meeting goes on, for a page that is open.</summary>
    public async Task<IActionResult> OnGetLiveAsync(Guid id)
    {
        Response.Headers.CacheControl = "no-store";
        return await LoadAsync(id) ? Partial("_Story", Story) : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id)
    {
        // Asked first, so that a made-up address wakes no grain.
        var community = HttpContext.RequestServices.Community().Id;
        if (await meetings.FindAsync(community, id, HttpContext.RequestAborted) is null)
            return false;
        var meeting = await grains.GetGrain<IMeetingGrain>(id).GetAsync();
        var events = await store.ReadAsync(id, cancellationToken: HttpContext.RequestAborted);
        Story = new Story(meeting, [.. events.Take((int)meeting.Version)], await meetings.MergedIntoAsync(community, id, HttpContext.RequestAborted));
        Response.Headers[LiveFragments.VersionHeader] = meeting.Version.ToString(CultureInfo.InvariantCulture);
        MayScore = ActorFactory.From(User).UserId is { } user && meeting is { Stage: MeetingStage.UnderEvaluation, ProposalEvaluation: { } evaluation }
            && await names.OfAccountAsync(id, user) is var name && evaluation.Invited.Any(scorer => scorer.Id == name);
        Works = ActorFactory.From(User).Is(community, Role.Staff, Role.Facilitator, Role.Secretary);
        return true;
    }
}
