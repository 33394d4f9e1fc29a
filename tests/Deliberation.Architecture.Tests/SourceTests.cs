using System.Text.RegularExpressions;

namespace Deliberation.Architecture.Tests;

public sealed partial class SourceTests
{
    private const int Longest = 300;
    private const int LongestInMining = 500;

    /// <summary>Their subject is how Chinese is written: plates, house numbers, dates.</summary>
    private static readonly string[] MayHoldIdeographs =
    [
        "src/Deliberation.Mining/Text/PersonalData.cs",
        "src/Deliberation.Mining/Text/ProtectedCodes.cs",
    ];

    [Fact]
    public void No_source_file_is_too_long() => Repository.None(
        from file in Repository.Source(".cs")
        let lines = Repository.Read(file).AsSpan().Count('\n')
        where lines > (file.StartsWith("src/Deliberation.Mining/", StringComparison.Ordinal) ? LongestInMining : Longest)
        select $"{file}: {lines} lines");

    [Fact]
    public void No_literal_in_source_holds_Chinese() => Repository.None(
        from file in Repository.Source(".cs")
        where !MayHoldIdeographs.Contains(file)
        from literal in CSharpText.Parse(Repository.Read(file)).Literals
        where Ideograph().IsMatch(literal.Text)
        select $"{file}:{literal.Line}: {literal.Text}");

    [Fact]
    public void Files_without_Chinese_are_not_excepted() => Repository.None(
        from file in MayHoldIdeographs.Intersect(Repository.Source(".cs"))
        where !CSharpText.Parse(Repository.Read(file)).Literals.Any(literal => Ideograph().IsMatch(literal.Text))
        select file);

    [GeneratedRegex(@"[\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uD840-\uD88D]")]
    private static partial Regex Ideograph();
}
