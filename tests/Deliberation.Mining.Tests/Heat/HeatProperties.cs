using Deliberation.Mining.Heat;
using FsCheck;
using FsCheck.Fluent;

namespace Deliberation.Mining.Tests.Heat;

/// <summary>Promises of the heat formula over arbitrary topics and every setting that is let pass; voices may be dated later than the moment.</summary>
public sealed class HeatProperties
{
    private const double Rounding = 1e-9;
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<double> Weight = Gen.Elements(0.0, 0.1, 0.6, 0.9, 1.0, -1.0, 7.0, double.NaN);

    private static readonly Gen<double> Share = Gen.Elements(0, 0.25, 0.5, 0.7, 1.0);

    private static readonly Gen<double> Factor = Gen.Elements(0, 0.3, 1.5, 20);

    private static readonly Gen<Voice> AnyVoice =
        from resident in Gen.Choose(0, 1_000_000)
        from days in Gen.Choose(0, 60)
        from hours in Gen.Choose(0, 23)
        from weight in Weight
        from closeness in Weight
        from messages in Gen.Choose(1, 60)
        from building in Gen.Elements("", "1", "2", "3")
        from urgent in Gen.Elements(true, false)
        from supports in Gen.Choose(0, 50)
        select new Voice($"r{resident}", Start.AddDays(days * days / 20).AddHours(hours), weight, closeness, messages, building, urgent, supports);

    private static readonly Gen<HeatOptions> AnyOptions =
        from halfLife in Gen.Elements(0.5, 7, 30, 400)
        from lasting in Share
        from exponent in Gen.Elements(0.2, 0.8, 1)
        from burstDays in Gen.Elements(1, 7, 30, 365)
        from expected in Gen.Elements(0.1, 1, 5)
        from burst in Factor
        from spread in Factor
        from urgency in Factor
        from floor in Share
        from below in Share
        from perDay in Factor
        select new HeatOptions
        {
            HalfLifeDays = halfLife, Lasting = lasting, ResidentExponent = exponent, BurstDays = burstDays, ExpectedInWindow = expected, BurstWeight = burst,
            SpreadWeight = spread, UrgencyWeight = urgency, LoudFloor = floor, UnverifiedBelow = below, UnverifiedPerDay = perDay,
        };

    private static readonly Gen<Case> AnyCase =
        from voices in AnyVoice.ArrayOf(40)
        from size in Gen.Choose(0, 40)
        from more in AnyVoice
        from days in Gen.Choose(0, 250)
        from options in Gen.Frequency((1, Gen.Constant(new HeatOptions())), (3, AnyOptions))
        select new Case([.. voices.Take(size)], more, days, options);

    [Fact]
    public void One_more_distinct_resident_never_lowers_the_heat() => Holds(topic => topic.With(topic.More) >= topic.Heat() - Rounding);

    [Fact]
    public void A_further_message_of_one_resident_adds_nothing() => Holds(topic => topic.With(topic.More with { Messages = topic.More.Messages + 1 }) <= topic.With(topic.More) + Rounding);

    [Fact]
    public void Time_alone_never_raises_the_heat() => Holds(topic => topic.Heat(later: 1) <= topic.Heat() + Rounding);

    [Fact]
    public void The_heat_is_the_sum_of_its_parts_and_never_negative_or_undefined() =>
        Holds(topic =>
        {
            var heat = HeatFormula.Compute(topic.Voices, [new SecondVoice(1, "s", double.NaN, Start)], Start.AddDays(topic.Days), topic.Options);
            return heat.Value >= 0 && double.IsFinite(heat.Value) && Math.Abs(heat.Value - heat.Parts.Sum(part => part.Value)) < Rounding;
        });

    [Fact]
    public void Every_setting_tried_is_let_pass() => Holds(topic => topic.Options.Check().Count == 0);

    private static void Holds(Func<Case, bool> property) =>
        Prop.ForAll(AnyCase.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(1_500).WithReplay(2026, 11));

    private sealed record Case(Voice[] Voices, Voice More, int Days, HeatOptions Options)
    {
        public double Heat(int later = 0) => HeatFormula.Compute(Voices, [], Start.AddDays(Days + later), Options).Value;

        public double With(Voice voice) => HeatFormula.Compute([.. Voices, voice], [], Start.AddDays(Days), Options).Value;
    }
}
