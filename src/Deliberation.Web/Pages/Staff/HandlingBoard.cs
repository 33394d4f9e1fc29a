using Deliberation.Domain.Plans;
using Deliberation.Storage.Handling;
using Deliberation.Web.Components;
using Deliberation.Web.Handling;
using Deliberation.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff;

/// <summary>The part of the desk about single opinions: the fast lane with its minutes, what is late, what soon will be. The supervision group sees what was brought up to it.</summary>
public sealed class HandlingBoard(HandlingClockStore clocks, HandlingWords words, IStringLocalizer<HandlingTexts> texts)
{
    /// <summary>The section that stands above all others.</summary>
    public const string FastLane = "fast";

    private const int Few = 8;
    private const int Most = 500;
    private const string All = "/staff/handling";

    public async Task<IReadOnlyList<DeskSection>> GatherAsync(string communityId, bool staff, CancellationToken cancellationToken)
    {
        var open = (await clocks.OpenOnesAsync(communityId, Most, cancellationToken)).First
            .Select(handled => (Handled: handled, Clock: words.Next(handled.Handling))).Where(pair => pair.Clock is not null).OrderBy(pair => pair.Clock!.DueAt).ToList();
        if (!staff)
            return [Of("escalated", Tone.Bad, open.Where(pair => pair.Handled.Handling.LevelOf(pair.Clock!) is not null))];
        var fast = open.Where(pair => pair.Handled.Handling.InFastLane).ToList();
        var rest = open.Where(pair => !pair.Handled.Handling.InFastLane).ToLookup(pair => words.Light(pair.Clock!));
        return
        [
            Of(FastLane, Tone.Bad, fast, All + "?class=Danger"),
            Of("opinion-red", Tone.Bad, rest[TrafficLight.Red]),
            Of("opinion-yellow", Tone.Warning, rest[TrafficLight.Yellow]),
        ];

        DeskSection Of(string key, Tone tone, IEnumerable<(HandledOpinion Handled, Domain.Handling.StepClock? Clock)> some, string more = All)
        {
            List<DeskRow> rows = [.. some.Select(pair => HandlingRow.Of(pair.Handled, words, texts))];
            return new DeskSection(key, tone, rows.Count, [.. rows.Take(Few)], rows.Count > Few ? more : null);
        }
    }
}
