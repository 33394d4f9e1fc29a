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

    /// <summary>The codes in <paramref name="text"/>, from first to last.</summary>
    public static Regex.ValueMatchEnumerator In(ReadOnlySpan<char> text) => Pattern().EnumerateMatches(text);

    [GeneratedRegex($"{Start}({Area}|(({LetteredBuilding})|({Building})|({HanBuilding}))({Further})*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
