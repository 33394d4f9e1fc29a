using Deliberation.Mining.Heat;
using FsCheck;
using FsCheck.Fluent;

namespace Deliberation.Mining.Tests.Heat;

/// <summary>Promises of the heat formula over arbitrary topics.</summary>
public sealed class HeatProperties
{
    private const double Rounding = 1e-9;
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly HeatOptions Options = new();

    private static readonly Gen<double> Weight = Gen.Elements(0.0, 0.1, 0.3, 0.5, 0.8, 1.0, -1.0, 7.0, double.NaN);

    private static readonly Gen<Voice> AnyVoice =
        from resident in Gen.Choose(0, 1_000_000)
        from hours in Gen.Choose(0, 24 * 200)
        from weight in Weight
        from closeness in Weight
        from messages in Gen.Choose(1, 60)
        from building in Gen.Elements("", "1", "2", "3")
        from urgent in Gen.Elements(true, false)
        from supports in Gen.Choose(0, 50)
        select new Voice($"r{resident}", Start.AddHours(hours), weight, closeness, messages, building, urgent, supports);

    private static readonly Gen<(Voice[] Voices, Voice More, int Days)> AnyTopic =
        from voices in AnyVoice.ArrayOf(40)
        from size in Gen.Choose(0, 40)
        from more in AnyVoice
        from days in Gen.Choose(0, 400)
        select (voices.Take(size).ToArray(), more, days);

    private static double Heat(IReadOnlyCollection<Voice> voices, int days) => HeatFormula.Compute(voices, [], Start.AddDays(days), Options).Value;

    private static void Holds(Func<(Voice[] Voices, Voice More, int Days), bool> property) =>
        Prop.ForAll(AnyTopic.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(2026, 11));

    [Fact]
    public void One_more_distinct_resident_never_lowers_the_heat() =>
        Holds(topic => Heat([.. topic.Voices, topic.More], topic.Days) >= Heat(topic.Voices, topic.Days) - Rounding);

    [Fact]
    public void A_further_message_of_one_resident_adds_nothing() =>
        Holds(topic => Heat([.. topic.Voices, topic.More with { Messages = topic.More.Messages + 1 }], topic.Days) <= Heat([.. topic.Voices, topic.More], topic.Days) + Rounding);

    [Fact]
    public void Time_alone_never_raises_the_heat() =>
        Holds(topic => Heat(topic.Voices, topic.Days + 1) <= Heat(topic.Voices, topic.Days) + Rounding);

    [Fact]
    public void The_heat_is_the_sum_of_its_parts_and_never_negative_or_undefined() =>
        Holds(topic =>
        {
            var heat = HeatFormula.Compute(topic.Voices, [new SecondVoice(1, "s", double.NaN, Start)], Start.AddDays(topic.Days), Options);
            return heat.Value >= 0 && double.IsFinite(heat.Value) && Math.Abs(heat.Value - heat.Parts.Sum(part => part.Value)) < Rounding;
        });
}
