using System.Buffers;
using System.Text.RegularExpressions;

namespace Deliberation.Mining.Text;

/// <summary>Finds codes that name a place and must not be cut: addresses inside an estate (building, unit, room, in digits or Han numerals) and masked areas (a letter, digits, and county, district, estate …).</summary>
public static partial class ProtectedCodes
{
    // A code starts where no letter, digit, point or hyphen precedes it, so that the tail of a telephone number or a decimal is none.
    // The looks ahead spare words that only begin like a unit (market, staircase); the look behind spares "the same unit", "each building".
    private const string Start = "(?<![A-Za-z0-9.-])";
    private const string Area = "[A-Za-z][0-9]{0,4}(市(?!场)|小区|区|县|镇|乡|村|街道)";
    private const string Building = "[A-Za-z]?[0-9]{1,4}[A-Za-z]?#?(幢|栋|号楼(?![道梯])|号院|单元|弄|楼(?![道梯盘市])|(?<=[0-9]{3})室)";
    private const string LetteredBuilding = "[A-Za-z][0-9]{0,2}(幢|栋|座|单元)";
    private const string HanBuilding = "(?<![一二三四五六七八九十百同每某这那另任统逐])[一二三四五六七八九十百]{1,3}(幢|栋|号楼(?![道梯])|单元)";
    private const string Further = "([A-Za-z]?[0-9]{1,4}[A-Za-z]?|[一二三四五六七八九十百]{1,3})(幢|栋|座|号楼|单元|楼|层|室|号)";

    private const string Numerals = "一二三四五六七八九十百";

    /// <summary>First characters of what may follow the number in a code.</summary>
    private static readonly SearchValues<char> Units = SearchValues.Create("市小区县镇乡村街幢栋号单弄楼室座");

    /// <summary>The first code that starts at <paramref name="from"/> or behind it; an empty range when there is none.</summary>
    public static (int Start, int End) Next(ReadOnlySpan<char> text, int from)
    {
        // The pattern costs much more than looking for a unit right behind a number, and most text has none.
        for (var i = from; text[i..].IndexOfAny(Units) is var distance and >= 0; i += distance + 1)
        {
            var first = i + distance;
            while (first > from && IsNumber(text[first - 1])) first--;
            if (first == i + distance) continue;
            foreach (var match in Pattern().EnumerateMatches(text, first)) return (match.Index, match.Index + match.Length);
            break;
        }
        return default;
    }

    private static bool IsNumber(char c) => char.IsAsciiLetterOrDigit(c) || c == '#' || Numerals.Contains(c, StringComparison.Ordinal);

    [GeneratedRegex($"{Start}({Area}|(({LetteredBuilding})|({Building})|({HanBuilding}))({Further})*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
