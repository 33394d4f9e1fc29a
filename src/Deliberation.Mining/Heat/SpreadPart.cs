namespace Deliberation.Mining.Heat;

/// <summary>Spread: weight · ln(Σ over buildings of the building's weightiest fresh voice), 0 below 1. Buildings are those of the residents' first messages; the empty one does not count.</summary>
internal static class SpreadPart
{
    public static HeatPart Compute(IReadOnlyCollection<Voice> voices, HeatDays days, HeatOptions options)
    {
        var buildings = voices.Where(voice => voice.Building.Length > 0).GroupBy(voice => voice.Building, StringComparer.Ordinal)
            .Select(building => building.Max(voice => ResidentsPart.Unit(voice.Weight) * days.Freshness(days.Of(voice.At)))).ToList();
        return new(HeatPartNames.Spread, options.SpreadWeight * Math.Log(Math.Max(1, buildings.Sum())), new Dictionary<string, double> { ["buildings"] = buildings.Count });
    }
}
