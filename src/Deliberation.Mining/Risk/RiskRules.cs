namespace Deliberation.Mining.Risk;

/// <summary>
/// Finds topics that rise, alone or together.
/// <list type="bullet">
/// <item>Single, one topic: yellow when it rises, orange when it rises sharply, red when besides somebody speaks of danger or ten residents spoke in two weeks.</item>
/// <item>Compound, two or more rising topics of one place; area, one category rising in two or more places: yellow; orange with three or with a sharp rise among them, red with both.</item>
/// </list>
/// </summary>
public static class RiskRules
{
    private const int Many = 3;
    private const int ManyResidents = 10;

    /// <summary>The risks, the most pressing first. A topic's own risk is left out where a group that presses as much has it as evidence.</summary>
    public static IReadOnlyList<RiskSignal> Find(IEnumerable<RiskTopic> topics)
    {
        List<Rise> rising = [.. topics.Select(Rise.Of).Where(rise => rise.IsRising).OrderBy(rise => rise.Chance).ThenBy(rise => rise.Topic.Id)];
        List<RiskSignal> groups =
        [
            .. rising.Where(rise => rise.Topic.Area.Length > 0).GroupBy(rise => rise.Topic.Area, StringComparer.Ordinal).Where(group => group.Count() > 1)
                .Select(group => new RiskSignal(RiskKind.Compound, Level(group.Count(), group), [group.Key], null, [.. group])),
            .. rising.Where(rise => rise.Topic is { Category: not null, Area.Length: > 0 }).GroupBy(rise => rise.Topic.Category, StringComparer.Ordinal)
                .Select(group => (Group: group, Places: Places(group))).Where(found => found.Places.Count > 1)
                .Select(found => new RiskSignal(RiskKind.Area, Level(found.Places.Count, found.Group), found.Places, found.Group.Key, [.. found.Group])),
        ];
        var single = rising.Select(rise => new RiskSignal(RiskKind.Single, Level(rise), Places([rise]), null, [rise]))
            .Where(risk => !groups.Exists(group => group.Level >= risk.Level && group.Evidence.Contains(risk.Evidence[0])));
        return [.. groups.Concat(single).OrderByDescending(risk => risk.Level).ThenByDescending(risk => risk.Kind).ThenBy(risk => risk.Evidence[0].Chance).ThenBy(risk => risk.Evidence[0].Topic.Id)];
    }

    private static RiskLevel Level(Rise rise) => !rise.IsSharp ? RiskLevel.Yellow : rise.Topic.Urgent || rise.Residents >= ManyResidents ? RiskLevel.Red : RiskLevel.Orange;

    private static RiskLevel Level(int count, IEnumerable<Rise> group) => RiskLevel.Yellow + (count >= Many ? 1 : 0) + (group.Any(rise => rise.IsSharp) ? 1 : 0);

    private static List<string> Places(IEnumerable<Rise> group) => [.. group.Select(rise => rise.Topic.Area).Where(area => area.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
