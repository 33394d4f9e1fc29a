using System.Globalization;
using Deliberation.Domain.Access;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Plans;
using Deliberation.Grains.Classification;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Opinions;
using Deliberation.Web.Components;
using Deliberation.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff;

/// <summary>Gathers what a person has to do: what their roles can act on, red first.</summary>
public sealed class DeskBoard(
    WaitingQueries waiting,
    BacklogQueries backlog,
    MeetingQueries meetings,
    HandlingBoard handlings,
    CategoryModels models,
    WorkingDayCalendar workingDays,
    CommunityCalendar calendar,
    TimeProvider time,
    IStringLocalizer<DeskTexts> texts)
{
    private const int Few = 5;
    private const int Most = 500;
    private static readonly MeetingStage[] Waits =
        [MeetingStage.Proposed, MeetingStage.UnderEvaluation, MeetingStage.Accepted, MeetingStage.Reopened, MeetingStage.MinutesOpen, MeetingStage.Evaluating];

    public async Task<IReadOnlyList<DeskSection>> GatherAsync(Actor actor, string communityId, CancellationToken cancellationToken)
    {
        var sections = new List<DeskSection>();
        var staff = actor.Is(communityId, Role.Staff);
        if (actor.Is(communityId, Role.Staff, Role.Supervisor))
            sections.AddRange(await handlings.GatherAsync(communityId, staff, cancellationToken));
        if (staff)
        {
            if (await models.InForceAsync(communityId, cancellationToken) is { IsDamaged: true, Chosen: { } chosen })
                sections.Add(Section("classifier", Tone.Bad, [chosen], model => new(texts["classifier.Row", model.Number], Classifier.IndexModel.Home, texts["classifier.Detail"])));
            sections.AddRange(await WaitingAsync(communityId, cancellationToken));
        }

        if (actor.Is(communityId, Role.Staff, Role.Facilitator, Role.Secretary))
            sections.AddRange(await ComingAsync(communityId, cancellationToken));
        if (actor.Is(communityId, Role.Staff, Role.Secretary))
            sections.Add(Section(
                "objections", Tone.Bad, await meetings.WithObjectionsAsync(communityId, Most, cancellationToken), m => new(m.Title, Work(m.Id) + "/minutes", texts["objections.Row", m.OpenObjections])));
        if (staff)
            sections.Add(Section("photos", Tone.Warning, await meetings.WithWaitingPhotosAsync(communityId, Most, cancellationToken), m => new(m.Title, Work(m.Id) + "/photos", texts["photos.Row"])));
        sections.AddRange(Stages(actor, communityId, await meetings.ListAsync(communityId, Waits, null, Most, cancellationToken)));
        if (actor.Is(communityId, Role.Staff, Role.Supervisor))
            sections.AddRange(Measures(await meetings.OpenMeasuresAsync(communityId, null, Most, cancellationToken), row => staff ? Work(row.MeetingId) : $"/unit/{row.MeetingId:D}/{row.Id:D}"));
        else if (actor.UnitId is { } unit && actor.Is(communityId, Role.ResponsibleUnit))
            sections.AddRange(Measures(await meetings.OpenMeasuresAsync(communityId, unit, Most, cancellationToken), row => $"/unit/{row.MeetingId:D}/{row.Id:D}", all: true));
        return [.. sections.Where(section => section.Count > 0).OrderByDescending(section => section.Key == HandlingBoard.FastLane).ThenByDescending(section => section.Tone)];
    }

    private async Task<IEnumerable<DeskSection>> WaitingAsync(string communityId, CancellationToken cancellationToken)
    {
        var urgent = await waiting.UrgentAsync(communityId, Few, cancellationToken);
        var hot = await waiting.HotAsync(communityId, Few, cancellationToken);
        var unanswered = await backlog.LongestAsync(communityId, limit: Few, cancellationToken: cancellationToken);
        var count = (await backlog.CountByCategoryAsync(communityId, cancellationToken)).Sum(category => category.Topics);
        return
        [
            new("urgent", Tone.Bad, urgent.Count, [.. urgent.First.Select(Urgent)], Rest(urgent.Count, "/staff/opinions?urgent=true")),
            new(
                "hot",
                Tone.Quiet,
                hot.Count,
                [.. hot.First.Select(t => new DeskRow(
                    t.Title, Decide(t.Id), texts["hot.Row", t.Residents, t.Messages, Math.Round(t.Heat, MidpointRounding.AwayFromZero)]))],
                Rest(hot.Count, "/topics")),
            new(
                "waiting",
                Tone.Quiet,
                count,
                [.. unanswered.Items.Select(w => new DeskRow(w.Topic.Title, Decide(w.Topic.Id), texts["waiting.Row", calendar.DaysSince(w.Since)!, w.Topic.Residents]))],
                Rest(count, "/topics?sort=waiting")),
        ];
    }

    private DeskRow Urgent(StoredOpinion stored)
    {
        var kinds = string.Join(' ', stored.Finding!.Urgency.Select(kind => texts[$"Urgency.{kind}"].Value));
        return new DeskRow(
            HandlingRow.Beginning(stored.Opinion.Title.Length > 0 ? stored.Opinion.Title : stored.Opinion.Body),
            Opinions.ShowModel.Address(stored.Opinion.Id),
            texts["urgent.Row", calendar.DayAndTime(stored.Opinion.SaidAt), kinds]);
    }

    private async Task<IEnumerable<DeskSection>> ComingAsync(string communityId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = calendar.Today;
        var coming = await meetings.ComingAsync(communityId, null, WorkingDayCalendar.EndOf(today.AddDays(6)), Most, cancellationToken);
        bool IsLate(MeetingRow m) => m.Stage == MeetingStage.Scheduled && m.StartsAt < now;
        bool IsToday(MeetingRow m) => !IsLate(m) && (m.Stage == MeetingStage.InSession || calendar.DayOf(m.StartsAt!.Value) == today);
        DeskRow Row(string key, MeetingRow m) => new(m.Title, Work(m.Id), texts[key, calendar.DayAndTime(m.StartsAt!.Value), m.HeldAt]);
        return
        [
            Section("late", Tone.Bad, coming.Where(IsLate), m => Row("late.Row", m)),
            Section("today", Tone.Warning, coming.Where(IsToday), m => Row("today.Row", m)),
            Section("week", Tone.Active, coming.Where(m => !IsLate(m) && !IsToday(m)), m => Row("week.Row", m)),
        ];
    }

    private IEnumerable<DeskSection> Stages(Actor actor, string communityId, IReadOnlyList<MeetingRow> open)
    {
        IEnumerable<MeetingRow> In(MeetingStage stage) => open.Where(m => m.Stage == stage).OrderBy(m => m.ChangedAt);
        var staff = actor.Is(communityId, Role.Staff);
        string To(MeetingRow m, string step) => staff ? Work(m.Id) + step : Public(m.Id);
        if (staff)
        {
            yield return Section("proposed", Tone.Warning, In(MeetingStage.Proposed), m => new(m.Title, Work(m.Id), texts["proposed.Row", m.Residents]));
            bool IsOver(MeetingRow m) => m.ScoreUntil < calendar.Today;
            yield return Section(
                "scored-over", Tone.Warning, In(MeetingStage.UnderEvaluation).Where(IsOver), m => new(m.Title, Work(m.Id), texts["scored-over.Row", m.Residents, calendar.Day(m.ScoreUntil!.Value)]));
            yield return Section(
                "scored", Tone.Active, In(MeetingStage.UnderEvaluation).Where(m => !IsOver(m)),
                m => new(m.Title, Work(m.Id), m.ScoreUntil is { } until ? texts["scored.Until", m.Residents, calendar.Day(until)] : texts["scored.Row", m.Residents]));
            yield return Section(
                "accepted", Tone.Warning, In(MeetingStage.Accepted), m => new(m.Title, Work(m.Id) + "/convene", texts["accepted.Row", m.Residents, calendar.Day(m.ChangedAt)]));
        }

        if (actor.Is(communityId, Role.Staff, Role.Secretary))
            yield return Section(
                "minutes", Tone.Warning, In(MeetingStage.MinutesOpen).Where(m => !m.HasMinutes), m => new(m.Title, Work(m.Id) + "/minutes", texts["minutes.Row", calendar.Day(m.ChangedAt)]));
        if (!actor.Is(communityId, Role.Staff, Role.Supervisor))
            yield break;
        yield return Section("reopened", Tone.Bad, In(MeetingStage.Reopened), m => new(m.Title, To(m, ""), texts["reopened.Row", m.Reopenings]));
        yield return Section(
            "plan", Tone.Warning, In(MeetingStage.MinutesOpen).Where(m => m is { HasMinutes: true, OpenObjections: 0 }), m => new(m.Title, To(m, "/plan"), texts["plan.Row", calendar.Day(m.ChangedAt)]));
        bool IsSoon(MeetingRow m) => workingDays.WorkingDaysBetween(calendar.Today, m.EvaluationDue!.Value) <= MeasureState.WarningDays;
        var asked = In(MeetingStage.Evaluating).OrderBy(m => m.EvaluationDue).ToLookup(IsSoon);
        DeskRow Asked(MeetingRow m) => new(m.Title, To(m, ""), texts["silent.Row", m.Count.Answered, m.Count.Silent, calendar.Day(m.EvaluationDue!.Value)]);
        yield return Section("silent-soon", Tone.Warning, asked[true], Asked);
        yield return Section("silent", Tone.Active, asked[false], Asked);
    }

    private IEnumerable<DeskSection> Measures(IReadOnlyList<MeasureRow> open, Func<MeasureRow, string> href, bool all = false)
    {
        // A measure of a meeting that is being evaluated or reopened is not reported on any more.
        var running = open.Where(m => m.Stage is MeetingStage.Planned or MeetingStage.Tracking).ToList();
        yield return Section("flagged", Tone.Bad, running.Where(m => m.OpenFlags > 0), m => new(m.Title, Page(m), texts["flagged.Row", m.Unit, m.OpenFlags]));
        yield return Section(
            "extension", Tone.Warning, running.Where(m => m.ExtensionUntil is not null), m => new(m.Title, Page(m), texts["extension.Row", m.Unit, calendar.Day(m.Due), calendar.Day(m.ExtensionUntil!.Value)]));
        var light = running.Where(m => !m.Done)
            .ToLookup(m => MeasureState.LightOn(m.Done, m.Due, calendar.Today, workingDays));
        yield return Of("red", Tone.Bad, TrafficLight.Red);
        yield return Of("yellow", Tone.Warning, TrafficLight.Yellow);
        if (all)
            yield return Of("green", Tone.Active, TrafficLight.Green);

        static string Page(MeasureRow m) => $"/unit/{m.MeetingId:D}/{m.Id:D}";
        DeskSection Of(string key, Tone tone, TrafficLight colour) => Section(
            key, tone, light[colour], m => new(m.Title, href(m), texts[m.Escalation is { } level ? $"{key}.Row.{level}" : $"{key}.Row", m.Unit, calendar.Day(m.Due)]));
    }

    private static DeskSection Section<T>(string key, Tone tone, IEnumerable<T> items, Func<T, DeskRow> row)
    {
        List<DeskRow> rows = [.. items.Select(row)];
        return new DeskSection(key, tone, rows.Count, rows);
    }

    private static string Decide(long topicId) => "/staff/topics/" + topicId.ToString(CultureInfo.InvariantCulture);

    private static string Work(Guid meetingId) => $"/staff/meetings/{meetingId:D}";

    private static string Public(Guid meetingId) => $"/meetings/{meetingId:D}";

    private static string? Rest(int count, string href) => count > Few ? href : null;
}
