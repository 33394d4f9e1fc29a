using System.Globalization;
using System.Text;

namespace Deliberation.Storage.Connections;

/// <summary>The form in which text is compared, whatever text it is.</summary>
internal static class TextForm
{
    /// <summary>
    /// Unicode form KC. Half surrogate pairs and code points that are no characters, which <see cref="string.Normalize(NormalizationForm)"/> throws on, become
    /// the replacement character first.
    /// </summary>
    public static string Compatible(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune =>
            Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherNotAssigned ? Rune.ReplacementChar : rune)).Normalize(NormalizationForm.FormKC);
}
