using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Deliberation.Web.Tests.Helpers;

namespace Deliberation.Web.Tests.Resources;

public sealed partial class ResourceTests
{
    [Fact]
    public void No_Chinese_stands_in_pages_or_code()
    {
        var found = from file in Repository.Files(Repository.Web, "*.cshtml").Concat(Repository.Files(Repository.Web, "*.cs")).Concat(Repository.Files(Repository.Web, "*.js"))
                    from line in File.ReadLines(file)
                    where Ideograph().IsMatch(line) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
                    select $"{Path.GetRelativePath(Repository.Root, file)}: {line.Trim()}";

        Assert.Empty(found);
    }

    [Fact]
    public void Every_key_that_a_page_uses_has_a_text()
    {
        var missing = from page in Repository.Files(Path.Combine(Repository.Web, "Pages"), "*.cshtml")
                      from Match use in PageKey().Matches(File.ReadAllText(page))
                      let resource = use.Groups["source"].Value == "T" ? "SharedTexts" : FeatureTexts(page)
                      where !Keys(resource).Contains(use.Groups["key"].Value)
                      select $"{Path.GetRelativePath(Repository.Root, page)}: {use.Groups["key"].Value} is not in {resource}";

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_key_that_code_uses_has_a_text()
    {
        var missing = from file in Repository.Files(Repository.Web, "*.cs")
                      let source = File.ReadAllText(file)
                      let resource = LocalizerOf().Match(source).Groups["resource"].Value
                      where resource.Length > 0
                      from Match use in CodeKey().Matches(source)
                      where !Keys(resource).Contains(use.Groups["key"].Value)
                      select $"{Path.GetRelativePath(Repository.Root, file)}: {use.Groups["key"].Value} is not in {resource}";

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_refusal_has_a_text_that_says_what_to_do()
    {
        var codes = (from file in Repository.Files(Path.Combine(Repository.Root, "src"), "*.cs")
                     let pattern = file.Contains("Deliberation.Domain", StringComparison.Ordinal) ? AnyCode() : RefusalCode()
                     from Match use in pattern.Matches(File.ReadAllText(file))
                     select use.Groups["code"].Value).Distinct().ToList();

        Assert.Contains("opinion.empty", codes);
        Assert.Empty(codes.Except(Keys("RefusalTexts")));
    }

    [Fact]
    public void Every_resource_file_is_built_in_under_the_name_of_its_marker()
    {
        var markers = Repository.Files(Path.Combine(Repository.Web, "Resources"), "*.resx").Select(Path.GetFileNameWithoutExtension).Where(name => !name!.Contains('.', StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(markers);
        Assert.All(markers, name =>
        {
            var marker = typeof(Program).Assembly.GetType($"Deliberation.Web.Resources.{name}", throwOnError: true)!;
            var built = new ResourceManager(marker).GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!;
            Assert.Equal(Keys(name!).Count, built.Cast<object>().Count());
        });
    }

    private static HashSet<string> Keys(string resource)
    {
        var file = Path.Combine(Repository.Web, "Resources", resource + ".resx");
        return File.Exists(file) ? [.. XDocument.Load(file).Root!.Elements("data").Select(data => data.Attribute("name")!.Value)] : [];
    }

    /// <summary>The feature texts that a page sees: injected by itself, else by the nearest imports above it.</summary>
    private static string FeatureTexts(string page)
    {
        var directory = Path.GetDirectoryName(page)!;
        foreach (var file in new[] { page, Path.Combine(directory, "_ViewImports.cshtml"), Path.Combine(directory, "..", "_ViewImports.cshtml") })
            if (File.Exists(file) && Injected().Match(File.ReadAllText(file)) is { Success: true } match)
                return match.Groups["resource"].Value;
        return "(no feature texts)";
    }

    [GeneratedRegex(@"[\u3400-\u9FFF\u3001-\u303F\uFF01-\uFF5E]")]
    private static partial Regex Ideograph();

    [GeneratedRegex("""\b(?<source>[TF])\["(?<key>[^"{]+)""")]
    private static partial Regex PageKey();

    [GeneratedRegex("""\btexts\["(?<key>[^"{]+)""")]
    private static partial Regex CodeKey();

    [GeneratedRegex(@"IStringLocalizer<(?<resource>\w+)>")]
    private static partial Regex LocalizerOf();

    [GeneratedRegex(@"@inject\s+IStringLocalizer<(?<resource>\w+)>\s+F\b")]
    private static partial Regex Injected();

    // The domain has no other words of this form; an event's name ends in a digit.
    [GeneratedRegex("""
        "(?<code>[a-z]+(?:-[a-z]+)*(?:\.[a-z]+(?:-[a-z]+)*)+)"
        """)]
    private static partial Regex AnyCode();

    // Elsewhere a code is the first argument of a refusal, written as `Refusal("…"` or `new("…"`.
    [GeneratedRegex("""\b(?:Refusal|new|Refuse)\(\s*"(?<code>[a-z]+(?:-[a-z]+)*(?:\.[a-z]+(?:-[a-z]+)*)+)""")]
    private static partial Regex RefusalCode();
}
