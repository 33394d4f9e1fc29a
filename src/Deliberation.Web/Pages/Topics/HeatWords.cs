using System.Globalization;
using Deliberation.Storage.Topics;
using Deliberation.Web.Resources;
using Microsoft.Extensions.Localization;
using Names = Deliberation.Mining.Heat.HeatPartNames;

namespace Deliberation.Web.Pages.Topics;

/// <summary>One part of a heat: a sentence, and what it adds or takes away.</summary>
public sealed record HeatLine(string Sentence, string Value);

/// <summary>Says what a topic's heat is made of. Each part has its sentence, and another one for when it adds nothing.</summary>
public sealed class HeatWords(IStringLocalizer<TopicTexts> texts)
{
    /// <summary>What rounds to no tenth is told as nothing.</summary>
    private const double Nothing = 0.05;

    public IReadOnlyList<HeatLine> Of(Topic topic) => Of(topic.Parts);

    public IReadOnlyList<HeatLine> Of(IEnumerable<HeatPart> parts) => [.. parts.Select(part => new HeatLine(Sentence(part), Value(part.Value)))];

    /// <summary>With its sign and one decimal.</summary>
    public static string Value(double value) =>
        Math.Abs(value) < Nothing ? "0" : value.ToString("+0.0;−0.0", CultureInfo.InvariantCulture);

    private string Sentence(HeatPart part)
    {
        double Fact(string name) => part.Facts.GetValueOrDefault(name);
        double Percent(string name) => Math.Round(Fact(name) * 100, MidpointRounding.AwayFromZero);
        if (Math.Abs(part.Value) < Nothing)
            return texts[$"Heat.{part.Name}.None"];
        return part.Name switch
        {
            Names.Residents => texts["Heat.residents", Fact("residents"), Fact("thisWeek"), Fact("thisMonth")],
            Names.Burst => texts[Fact("endedDaysAgo") > 0 ? "Heat.burst" : "Heat.burst.Now", Fact("most"), Fact("days"), Fact("expected"), Fact("endedDaysAgo")],
            Names.Seconds => texts["Heat.seconds", Fact("seconders"), Fact("supports")],
            Names.Spread => texts["Heat.spread", Fact("buildings")],
            Names.Urgency => texts["Heat.urgency", Fact("residents")],
            Names.Focus => texts["Heat.focus", Percent("closeness")],
            Names.Loudest => texts["Heat.loudest", Fact("messages"), Percent("share")],
            _ => texts["Heat.unverified", Fact("most"), Fact("days")],
        };
    }
}
