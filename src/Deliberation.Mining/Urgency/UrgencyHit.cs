namespace Deliberation.Mining.Urgency;

/// <summary>A phrase of danger in a text.</summary>
/// <param name="Kind">Kind of danger as in <c>urgency.csv</c>: fire, gas, lift …</param>
/// <param name="Phrase">The phrase as <c>urgency.csv</c> has it; <c>…</c> in it stands for a few characters.</param>
/// <param name="Position">Index of its first UTF-16 unit in the text given.</param>
/// <param name="Length">UTF-16 units of the text that it covers.</param>
/// <param name="Weight">3 = urgent alone, less = urgent together with others nearby; above 0.</param>
/// <param name="Discount">Why it does not count; None when it counts.</param>
/// <param name="DiscountedBy">The word that took its weight; null when it counts.</param>
/// <param name="IsQuoted">True inside quotation marks. Shown, not discounted: people quote the cry for help too.</param>
public readonly record struct UrgencyHit(
    string Kind, string Phrase, int Position, int Length, double Weight, UrgencyDiscount Discount, string? DiscountedBy, bool IsQuoted)
{
    /// <summary>True when the hit speaks of a present danger.</summary>
    public bool Counts => Discount == UrgencyDiscount.None;
}
