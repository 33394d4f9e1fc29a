using Deliberation.Domain.Meetings;
using Deliberation.Mining.Text;
using Deliberation.Storage.Events;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;
using Deliberation.Web.Hosting;
using Deliberation.Web.Results;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Deliberation.Web.Pages.Meetings;

/// <summary>The whole chain on one page that is also one sheet of paper: from what was said to what became of it, each step with its entry in the log.</summary>
[AllowAnonymous]
public sealed class ChainModel(MeetingQueries meetings, EventStore events, OpinionStore opinions, TopicStore topics) : PageModel
{
    /// <summary>Opinions that are quoted; the others are a number and a link.</summary>
    private const int Quoted = 3;

    public Chain Chain { get; private set; } = null!;

    public Meeting Meeting => Chain.Meeting;

    /// <summary>The topic as it stands now; null when mining knows it no more.</summary>
    public Topic? Topic { get; private set; }

    /// <summary>Some of the opinions behind it, the earliest first, as others may see them.</summary>
    public IReadOnlyList<(DateTimeOffset At, string Words)> Said { get; private set; } = [];

    /// <summary>Items that became part of this one, with what stood behind them.</summary>
    public IReadOnlyList<MeetingRow> Parts { get; private set; } = [];

    /// <summary>The first event that does not hold; null when all do.</summary>
    public long? Broken { get; private set; }

    /// <summary>The hash of the last event: it stands for all of them.</summary>
    public string Head { get; private set; } = "";

    /// <summary>With the site's name, for a sheet of paper.</summary>
    public string WholeAddress => $"{Request.Scheme}://{Request.Host}{Request.Path}";

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var (community, aborted) = (HttpContext.RequestServices.Community().Id, HttpContext.RequestAborted);
        if (await meetings.FindAsync(community, id, aborted) is null)
            return NotFound();
        var log = await events.ReadAsync(MeetingStore.StreamId(id), cancellationToken: aborted);
        (Broken, Head) = (EventHash.Verify(log), log[^1].Hash);
        Chain = Chain.Of([.. log.Select(e => MeetingEventJson.Read(e.Json))]);
        Topic = await topics.GetAsync(community, Meeting.TopicId, aborted);
        Parts = await meetings.MergedIntoAsync(community, id, aborted);
        List<(DateTimeOffset, string)> said = [];
        foreach (var opinion in Meeting.Evidence!.Opinions.Take(Quoted))
            if ((await opinions.GetAsync(community, opinion, aborted))?.Opinion is { } stored)
                said.Add((stored.SaidAt, PersonalData.Mask(stored.Title.Length > 0 ? stored.Title : stored.Body)));
        Said = said;
        return Page();
    }

    /// <summary>Where the log shows an event.</summary>
    public string LogOf(long version) => LogModel.AddressOf(Meeting.Id, version);
}
