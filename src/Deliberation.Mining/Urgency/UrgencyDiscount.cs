namespace Deliberation.Mining.Urgency;

/// <summary>Why a phrase of danger does not speak of a present danger.</summary>
public enum UrgencyDiscount
{
    /// <summary>It does: nothing was found against it.</summary>
    None,

    /// <summary>Denied, over, only feared or practised: a word of <c>negations.txt</c> stands by it.</summary>
    Negated,

    /// <summary>Told of a time gone by: a word of <c>past.txt</c> stands before it in the clause.</summary>
    Past,
}
