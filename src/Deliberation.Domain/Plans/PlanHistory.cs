using System.Globalization;
using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Plans;

/// <summary>Every version of the co-governance plan with what changed, told from the log. More time that was granted is a change too.</summary>
public static class PlanHistory
{
    /// <summary>The versions, oldest first; the first changes nothing. Empty before a plan is published.</summary>
    public static IReadOnlyList<PlanVersion> Of(IEnumerable<MeetingEvent> events)
    {
        var versions = new List<PlanVersion>();
        IReadOnlyList<Measure> measures = [];
        foreach (var e in events)
        {
            var (after, reason) = e switch
            {
                PlanPublished p => (p.Measures, p.Reason),
                ExtensionDecided { Granted: true } x => ([.. measures.Select(m => m.Id == x.MeasureId ? m with { Due = x.Until } : m)], x.Reason),
                _ => (measures, ""),
            };
            if (ReferenceEquals(after, measures))
                continue;
            versions.Add(new(versions.Count + 1, e.At, e.By, reason, versions.Count == 0 ? [] : [.. Changes(measures, after)], after));
            measures = after;
        }

        return versions;
    }

    /// <summary>What is different in the newer list: added and removed measures, and each field that changed.</summary>
    public static IEnumerable<MeasureChange> Changes(IReadOnlyList<Measure> before, IReadOnlyList<Measure> after)
    {
        foreach (var measure in after)
        {
            if (before.FirstOrDefault(m => m.Id == measure.Id) is not { } old)
            {
                yield return new(measure.Title, MeasureField.Added, "", "");
                continue;
            }

            foreach (var (field, from, to) in Fields(old, measure))
                if (from != to)
                    yield return new(measure.Title, field, from, to);
        }

        foreach (var gone in before.Where(m => after.All(n => n.Id != m.Id)))
            yield return new(gone.Title, MeasureField.Removed, "", "");
    }

    private static IEnumerable<(MeasureField Field, string From, string To)> Fields(Measure old, Measure now) =>
    [
        (MeasureField.Title, old.Title, now.Title),
        (MeasureField.Owner, old.Unit, now.Unit),
        (MeasureField.Due, Day(old.Due), Day(now.Due)),
        (MeasureField.Success, old.SuccessMeasure, now.SuccessMeasure),
        (MeasureField.Budget, Yuan(old.BudgetYuan), Yuan(now.BudgetYuan)),
    ];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Yuan(decimal? yuan) => yuan?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>One version of a plan.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="At">When it came into force, UTC.</param>
/// <param name="By">Who published it or granted the time.</param>
/// <param name="Reason">Public; may be empty in the first.</param>
/// <param name="Changes">Against the version before; empty in the first.</param>
/// <param name="Measures">All of it.</param>
public sealed record PlanVersion(
    int Number, DateTimeOffset At, string By, string Reason, IReadOnlyList<MeasureChange> Changes, IReadOnlyList<Measure> Measures);

/// <summary>One thing that changed in a plan.</summary>
/// <param name="Measure">The measure's title, the newer one.</param>
/// <param name="Field">What changed.</param>
/// <param name="From">Before: a day as 2026-05-08, yuan as 20,000; empty for none.</param>
/// <param name="To">After, in the same form.</param>
public sealed record MeasureChange(string Measure, MeasureField Field, string From, string To);

/// <summary>What changed about a measure.</summary>
public enum MeasureField
{
    /// <summary>The measure is new.</summary>
    Added,

    /// <summary>The measure is gone.</summary>
    Removed,

    /// <summary>Its words.</summary>
    Title,

    /// <summary>Who is responsible.</summary>
    Owner,

    /// <summary>The last day.</summary>
    Due,

    /// <summary>How one sees that it is done.</summary>
    Success,

    /// <summary>The money.</summary>
    Budget,
}
