using System.Text.RegularExpressions;

namespace Deliberation.Mining.Text;

/// <summary>
/// Masks mainland mobile numbers, identity card numbers and car plates in text that others will see: the first two characters stay, every further
/// letter or digit becomes *, so that the text keeps its length.
/// </summary>
public static partial class PersonalData
{
    // \d also takes full-width digits. Separators as people write them: 138-1234-5678, 138 1234 5678.
    private const string Separator = "[ -]?";
    private const string Phone = $@"[1１][3-9３-９]\d{Separator}\d{{4}}{Separator}\d{{4}}";
    private const string MonthAndDay = @"([0０][1-9１-９]|[1１][0-2０-２])([0０][1-9１-９]|[12１２]\d|[3３][01０１])";
    private const string IdentityCard = $@"[1-9１-９]\d{{5}}([1１][89８９]|[2２][0０])\d{{2}}{MonthAndDay}\d{{3}}[\dXxＸｘ]";
    private const string OldIdentityCard = $@"[1-9１-９]\d{{7}}{MonthAndDay}\d{{3}}";
    private const string Plate = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使][A-HJ-NP-Za-hj-np-zＡ-ＨＪ-ＮＰ-Ｚ][·•.． -]?"
        + "([A-HJ-NP-Za-hj-np-z0-9Ａ-ＨＪ-ＮＰ-Ｚ０-９]{5,6}|[A-Za-z0-9]{4}[挂学警港澳领])(?![A-Za-z0-9])";

    /// <summary>The text with personal numbers masked, as long as before.</summary>
    public static string Mask(string text) => Pattern().Replace(text, match => string.Create(match.Length, match.Value, static (masked, value) =>
    {
        for (var i = 0; i < masked.Length; i++) masked[i] = i < 2 || !char.IsLetterOrDigit(value[i]) ? value[i] : '*';
    }));

    /// <summary>True when <see cref="Mask"/> would hide something.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => Pattern().IsMatch(text);

    [GeneratedRegex($@"(?<!\d)({IdentityCard}|{OldIdentityCard}|{Phone})(?!\d)|{Plate}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
