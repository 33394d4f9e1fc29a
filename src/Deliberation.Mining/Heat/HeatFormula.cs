namespace Deliberation.Mining.Heat;

/// <summary>
/// The heat of a topic: residents + burst + seconds + spread + urgency − focus − loudest − unverified.
/// <para>Core of the formula is residents + burst over the voices' weights. The three discounts are what the core loses when each voice is scaled down, one
/// discount after the other, so the sum is the core of the scaled voices and never negative. A scale depends on its own voice alone (closeness, own number of
/// messages) or is a concave sum over a day (unverified), and that keeps three promises whatever the weights are:
/// one more distinct resident never lowers the heat; a resident's further message adds nothing unless it is the first urgent one or better supported;
/// time alone never raises it.</para>
/// <para>Source: our own; published formulas (CONSUL, Reddit, Hacker News, Discourse) rank one person with fifty messages above nine neighbours.</para>
/// </summary>
public static class HeatFormula
{
    /// <summary>Computes the heat as of a moment; voices dated later count as if spoken at it. Leave them out to tell the heat of a past day (<see cref="HeatHistory"/>).</summary>
    /// <param name="voices">One per distinct resident.</param>
    /// <param name="seconds">One per distinct seconder.</param>
    /// <param name="asOf">The moment.</param>
    /// <param name="options">Weights and times.</param>
    public static TopicHeat Compute(IReadOnlyCollection<Voice> voices, IReadOnlyCollection<SecondVoice> seconds, DateTimeOffset asOf, HeatOptions options)
    {
        var days = new HeatDays(asOf, options);
        var raw = ResidentsPart.Scales(voices);
        var focused = FocusPart.Scale(voices, raw);
        var quieted = LoudestPart.Scale(voices, focused, options);

        var plain = Core(UnverifiedPart.Sum(voices, raw, days, options, discounted: false), days, options);
        var afterFocus = Core(UnverifiedPart.Sum(voices, focused, days, options, discounted: false), days, options);
        var afterLoudest = Core(UnverifiedPart.Sum(voices, quieted, days, options, discounted: false), days, options);
        var afterUnverified = Core(UnverifiedPart.Sum(voices, quieted, days, options, discounted: true), days, options);

        HeatPart[] parts =
        [
            ResidentsPart.Explain(voices, plain.Residents, plain.Effective, days),
            BurstPart.Explain(voices, plain.Burst, plain.BurstEnd, days, options),
            SecondsPart.Compute(voices, seconds, days, options),
            SpreadPart.Compute(voices, days, options),
            UrgencyPart.Compute(voices, days, options),
            FocusPart.Explain(voices, afterFocus.Value - plain.Value),
            LoudestPart.Explain(voices, afterLoudest.Value - afterFocus.Value),
            UnverifiedPart.Explain(voices, quieted, afterUnverified.Value - afterLoudest.Value, options),
        ];
        return new TopicHeat(Math.Max(0, parts.Sum(part => part.Value)), parts);
    }

    private static (double Residents, double Burst, double Value, double Effective, int BurstEnd) Core(SortedDictionary<int, double> perDay, HeatDays days, HeatOptions options)
    {
        var effective = ResidentsPart.Effective(perDay, days);
        var residents = ResidentsPart.Compute(effective, options);
        var (burst, end) = BurstPart.Compute(perDay, days, options);
        return (residents, burst, residents + burst, effective, end);
    }
}
