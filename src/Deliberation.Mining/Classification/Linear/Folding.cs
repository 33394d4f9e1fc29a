namespace Deliberation.Mining.Classification.Linear;

/// <summary>Deals examples into folds by what they say, so that a text that stands twice is never learned in one fold and judged in another.</summary>
internal static class Folding
{
    public const int Folds = 5;

    /// <summary>The fold of an example, from its texts alone.</summary>
    public static int ByText(LabelledText example) => Fold($"{Letters(example.Title.Text)}\n{Letters(example.Body.Text)}");

    /// <summary>The fold of an example, the same for all of its group.</summary>
    public static int ByGroup(LabelledText example) => example.Group.Length == 0 ? ByText(example) : Fold("group\n" + example.Group);

    private static int Fold(string text)
    {
        var hash = 14695981039346656037;
        foreach (var c in text) hash = (hash ^ c) * 1099511628211;
        return (int)((hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15 >> 33) % Folds;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
