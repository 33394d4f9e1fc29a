using System.Globalization;
using System.Text;

namespace Deliberation.Mining.Text;

/// <summary>
/// Gives text the one form that is mined; what residents see stays as they wrote it. Full-width letters, digits and signs become half-width (Chinese
/// punctuation stays), traditional characters simplified, any run of white space one space or, with a line break in it, one line feed; control and
/// invisible characters go, a lone surrogate becomes U+FFFD. Normalising twice changes nothing more.
/// </summary>
public sealed class TextNormalizer
{
    // Full-width forms that are Chinese punctuation and no letters: exclamation and question mark, brackets, comma, colon, semicolon, and the tilde of ranges.
    private const string KeptFullWidth = "\uFF01\uFF08\uFF09\uFF0C\uFF1A\uFF1B\uFF1F\uFF5E";
    private const int FullWidthDistance = '\uFF01' - '!';
    private const char VariationSelectorsStart = '\uFE00', VariationSelectorsEnd = '\uFE0F';

    private readonly TraditionalCharacters _traditional = new();

    /// <summary>The normal form of <paramref name="text"/>; empty for null.</summary>
    public string Normalize(string? text)
    {
        var normal = new StringBuilder(text?.Length ?? 0);
        var (gap, lineBreak) = (false, false); // white space seen since the last visible character
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                gap = true;
                lineBreak |= rune.Value is '\n' or '\r' or 0x2028 or 0x2029;
                continue;
            }
            if (IsInvisible(rune)) continue;
            if (gap && normal.Length > 0) normal.Append(lineBreak ? '\n' : ' ');
            (gap, lineBreak) = (false, false);
            if (rune.IsBmp) normal.Append(Fold((char)rune.Value));
            else normal.Append(rune);
        }
        return normal.ToString();
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || rune.Value is >= VariationSelectorsStart and <= VariationSelectorsEnd;

    private char Fold(char c) =>
        c is >= '\uFF01' and <= '\uFF5E' && !KeptFullWidth.Contains(c, StringComparison.Ordinal)
            ? (char)(c - FullWidthDistance)
            : _traditional.Simplify(c);
}
