namespace Deliberation.Mining.Evaluation;

/// <summary>Compares extracted keywords with those that people gave: means over the texts (macro), of precision at k, recall at k and F1 of the two means.</summary>
/// <param name="k">How many of the first keywords count, above 0. A text for which fewer were extracted loses the missing ones.</param>
public sealed class KeywordScore(int k)
{
    private double _precision;
    private double _recall;

    /// <summary>Texts that were added.</summary>
    public int Texts { get; private set; }

    /// <summary>Mean share of the k keywords that people gave too, 0–1; 0 before the first text.</summary>
    public double Precision => Texts == 0 ? 0 : _precision / Texts;

    /// <summary>Mean share of people's keywords that are among the first k, 0–1.</summary>
    public double Recall => Texts == 0 ? 0 : _recall / Texts;

    /// <summary>Harmonic mean of <see cref="Precision"/> and <see cref="Recall"/>, 0–1.</summary>
    public double F1 => _precision + _recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>Adds a text.</summary>
    /// <param name="extracted">Keywords, the best first, in one form of characters.</param>
    /// <param name="gold">People's keywords in the same form; at least one.</param>
    public void Add(IEnumerable<string> extracted, IReadOnlySet<string> gold)
    {
        var right = extracted.Take(k).Distinct(StringComparer.Ordinal).Count(gold.Contains);
        _precision += (double)right / k;
        _recall += (double)right / gold.Count;
        Texts++;
    }
}
