using System.Globalization;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Deliberation.Web.Pages.Meetings;

/// <summary>What is being discussed, planned, carried out, solved and declined: a few of each, or one group page by page.</summary>
[AllowAnonymous]
public sealed class IndexModel(MeetingQueries meetings) : PageModel
{
    private const int RowsOfEach = 5;
    private const int RowsOfOne = 20;

    /// <summary>Key of the group to show alone; any other text shows all.</summary>
    [BindProperty(SupportsGet = true)]
    public string Group { get; set; } = "";

    /// <summary>Where the page before ended, as <see cref="Part.Next"/> says it.</summary>
    [BindProperty(SupportsGet = true)]
    public string Before { get; set; } = "";

    public MeetingGroup? Alone { get; private set; }

    /// <summary>The groups that have any, in their order.</summary>
    public IReadOnlyList<Part> Parts { get; private set; } = [];

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    /// <summary>A group with some of its meetings; <c>Next</c> is where the next page begins, null when nothing follows.</summary>
    public sealed record Part(MeetingGroup Group, IReadOnlyList<MeetingRow> Rows, string? Next);

    public async Task OnGetAsync()
    {
        var community = HttpContext.RequestServices.Community().Id;
        var stages = await meetings.CountByStageAsync(community, HttpContext.RequestAborted);
        Counts = MeetingGroup.All.ToDictionary(group => group.Key, group => group.Stages.Sum(stages.GetValueOrDefault));
        Alone = MeetingGroup.All.FirstOrDefault(group => group.Key == Group);
        var before = Alone is null ? null : await BeforeAsync(community);
        List<Part> parts = [];
        foreach (var group in Alone is null ? MeetingGroup.All.Where(group => Counts[group.Key] > 0) : [Alone])
            parts.Add(await PartAsync(community, group, before, Alone is null ? RowsOfEach : RowsOfOne));
        Parts = parts;
    }

    private async Task<Part> PartAsync(string community, MeetingGroup group, MeetingRow? before, int limit)
    {
        var rows = await meetings.ListAsync(community, group.Stages, before, limit + 1, HttpContext.RequestAborted);
        var shown = rows.Take(limit).ToList();
        return new Part(group, shown, rows.Count > limit ? Key(shown[^1]) : null);
    }

    private static string Key(MeetingRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.ChangedAt.ToUnixTimeMilliseconds()}_{row.Id:N}");

    /// <summary>The row as it stood when the page before was shown: it may have changed and moved up since. Null for anything that is no such place.</summary>
    private async Task<MeetingRow?> BeforeAsync(string community) =>
        Before.Split('_') is [var time, var id]
        && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var ms) && ms <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
        && Guid.TryParseExact(id, "N", out var meeting)
        && await meetings.FindAsync(community, meeting, HttpContext.RequestAborted) is { } row
            ? row with { ChangedAt = DateTimeOffset.FromUnixTimeMilliseconds(ms) }
            : null;
}
