using System.Globalization;
using System.Text;
using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Search;

/// <summary>
/// Turns a token into exactly one term of the full-text index. Only letters and digits are kept, so that no text can reach the index's query language and no
/// tokenizer splits a word; what tokenizers know differently (rare ideographs and scripts between Cyrillic and Chinese) is written as numbers.
/// </summary>
internal static class SearchTerms
{
    /// <summary>The forms of a word, each encoded token by token; forms of which nothing stays are left out.</summary>
    public static IReadOnlyList<string> Forms(IReadOnlyList<string> word) =>
        [.. word.Select(form => string.Join(' ', form.Split(' ').Select(Encode).Where(term => term.Length > 0))).Where(form => form.Length > 0).Distinct(StringComparer.Ordinal)];

    public static string Encode(string token)
    {
        var term = new StringBuilder(token.Length);
        foreach (var rune in TextForm.Compatible(token).EnumerateRunes())
        {
            if (Rune.IsLetter(rune) || Rune.IsNumber(rune))
            {
                if (rune.Value is < 0x0590 or (>= 0x2E80 and <= 0xFFFF))
                    term.Append(Rune.ToLowerInvariant(rune));
                else
                    term.Append(CultureInfo.InvariantCulture, $"u{rune.Value:x}");
            }
        }

        return term.ToString();
    }
}
