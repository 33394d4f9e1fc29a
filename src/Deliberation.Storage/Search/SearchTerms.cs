using System.Globalization;
using System.Text;
using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Search;

/// <summary>
/// Turns a token into exactly one term of the full-text index. Only letters and digits are kept, so that no text can reach the index's query language and no
/// tokenizer splits a word; signs outside the basic plane (rare ideographs), which tokenizers know differently, are written as their numbers.
/// </summary>
internal static class SearchTerms
{
    public static string Encode(string token)
    {
        var term = new StringBuilder(token.Length);
        foreach (var rune in TextForm.Compatible(token).EnumerateRunes())
        {
            if (Rune.IsLetter(rune) || Rune.IsNumber(rune))
            {
                if (rune.IsBmp)
                    term.Append(Rune.ToLowerInvariant(rune));
                else
                    term.Append(CultureInfo.InvariantCulture, $"u{rune.Value:x}");
            }
        }

        return term.ToString();
    }
}
