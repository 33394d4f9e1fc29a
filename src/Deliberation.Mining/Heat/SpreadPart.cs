namespace Deliberation.Mining.Heat;

/// <summary>
/// Spread: weight · ln(Σ over buildings of the building's weightiest fresh voice), 0 below 1. Buildings are those of the residents' first messages; the empty one does not count.
/// The buildings that unverified voices name in one wave count no more than such voices themselves (<see cref="UnverifiedPart"/>).
/// </summary>
internal static class SpreadPart
{
    public static HeatPart Compute(IReadOnlyCollection<Voice> voices, HeatDays days, HeatOptions options)
    {
        var placed = voices.Where(voice => voice.Building.Length > 0).ToList();
        var unverified = placed.Where(voice => UnverifiedPart.IsUnverified(voice, options)).GroupBy(voice => HeatDays.WaveOf(voice.At, options))
            .Sum(wave => UnverifiedPart.Counted(Sum(wave, voice => ResidentsPart.Unit(voice.Weight)), options) * days.Freshness(days.NotLater(wave.Key)));
        var sum = Math.Min(Sum(placed, Fresh), Sum(placed.Where(voice => !UnverifiedPart.IsUnverified(voice, options)), Fresh) + unverified);
        var buildings = placed.Select(voice => voice.Building).Distinct(StringComparer.Ordinal).Count();
        return new(HeatPartNames.Spread, options.SpreadWeight * Math.Log(Math.Max(1, sum)), new Dictionary<string, double> { ["buildings"] = buildings });

        double Fresh(Voice voice) => ResidentsPart.Unit(voice.Weight) * days.Freshness(days.Of(voice.At));
    }

    private static double Sum(IEnumerable<Voice> voices, Func<Voice, double> value) =>
        voices.GroupBy(voice => voice.Building, StringComparer.Ordinal).Sum(building => building.Max(value));
}
