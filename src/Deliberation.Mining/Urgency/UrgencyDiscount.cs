namespace Deliberation.Mining.Urgency;

/// <summary>Why a phrase of danger does not speak of a present danger; a word of <c>urgency-context.csv</c> nearby is the reason.</summary>
public enum UrgencyDiscount
{
    /// <summary>It does: nothing was found against it.</summary>
    None,

    /// <summary>Denied: "no gas leak".</summary>
    Negated,

    /// <summary>Over: put out, found, repaired, a false alarm.</summary>
    Solved,

    /// <summary>Told of a time gone by.</summary>
    Past,

    /// <summary>Only imagined, feared or wished away: "if there were a fire".</summary>
    Hypothetical,

    /// <summary>A condition that may lead there one day: "risk of fire".</summary>
    Hazard,

    /// <summary>Part of a notice, the news, a drill, a lesson or a rule, or the name of a thing.</summary>
    Told,

    /// <summary>A figure of speech: "so hot one could faint".</summary>
    Figurative,
}
