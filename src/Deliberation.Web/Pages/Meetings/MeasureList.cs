using Deliberation.Domain.Plans;
using Microsoft.AspNetCore.Html;

namespace Deliberation.Web.Pages.Meetings;

/// <summary>What <c>_Measures</c> shows: <c>&lt;partial name="_Measures" model="new MeasureList(meeting.Measures)" /&gt;</c>.</summary>
/// <param name="Measures">In the order of the plan; at least one.</param>
/// <param name="Level">Level of each measure's heading: one below the heading that the list stands under.</param>
/// <param name="Reports">Whether every progress report is shown, not only the colour.</param>
/// <param name="Actions">What can be done with a measure, as a template: <c>@&lt;a href="…"&gt;…&lt;/a&gt;</c> with <c>item</c>; null shows nothing.</param>
/// <param name="MeetingId">The meeting, to show the photos too; null shows none.</param>
public sealed record MeasureList(
    IReadOnlyList<MeasureState> Measures,
    int Level = 3,
    bool Reports = true,
    Func<MeasureState, IHtmlContent>? Actions = null,
    Guid? MeetingId = null);
