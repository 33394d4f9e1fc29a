using Deliberation.Domain.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>Makes an item part of another, or takes it out again.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class MergeModel(IGrainFactory grains, MeetingQueries meetings, IStringLocalizer<CouncilTexts> texts) : MeetingPage(grains)
{
    private const int Most = 200;

    private static readonly MeetingStage[] OpenStages = [.. Enum.GetValues<MeetingStage>()
        .Except([MeetingStage.None, MeetingStage.Merged, MeetingStage.Rejected, MeetingStage.Answered])];

    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        public Guid? Into { get; set; }

        public string Reason { get; set; } = "";
    }

    /// <summary>Whether it is part of another now.</summary>
    public bool Merged => Meeting.Stage == MeetingStage.Merged;

    /// <summary>The item it is part of; null when it stands by itself.</summary>
    public async Task<MeetingRow?> WholeAsync() => Meeting.MergedInto is { } into ? await meetings.FindAsync(CommunityId, into, Aborted) : null;

    public async Task<IReadOnlyList<SelectListItem>> TargetsAsync() =>
    [
        new(texts["Choose"], ""),
        .. (await meetings.ListAsync(CommunityId, OpenStages, null, Most, Aborted)).Where(row => row.Id != Id)
            .Select(row => new SelectListItem(row.Title, row.Id.ToString("D"))),
    ];

    public async Task<IActionResult> OnPostAsync()
    {
        Sent = Merged ? "Unmerge" : "Merge";
        if (!ModelState.IsValid)
            return Again();
        MeetingCommand command = Merged ? new UnmergeItem(Input.Reason) : new MergeItem(Input.Into ?? Guid.Empty, Input.Reason);
        var notice = texts[Merged ? "Notice.Unmerge" : "Notice.Merge"];
        return await GiveAsync(command) ?? Done(notice);
    }
}
