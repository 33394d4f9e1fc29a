using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Deliberation.Architecture.Tests;

public sealed partial class RefusalTests
{
    [Fact]
    public void Every_refusal_code_has_a_text()
    {
        var texts = Repository.Source(".resx")
            .SelectMany(file => XDocument.Parse(Repository.Read(file)).Descendants("data"))
            .Select(entry => entry.Attribute("name")!.Value)
            .ToHashSet();
        if (texts.Count == 0) return; // no resources yet
        Repository.None((
            from file in Repository.Source(".cs")
            from match in Code().Matches(CSharpText.Parse(Repository.Read(file)).Code)
            let code = match.Groups["code"].Value
            where !texts.Contains(code)
            select $"{file}: {code}").Distinct());
    }

    /// <summary>A literal in the form of a code where a refusal is made, or as the arm of a switch that chooses one.</summary>
    [GeneratedRegex(@"(?:\bRefus(?:e|ed|al)\(|\bnew\(|=>)\s*""(?<code>[a-z]+(?:-[a-z]+)*\.(?!(?:json|csv|txt|db|html|sql)"")[a-z]+(?:-[a-z]+)*)""")]
    private static partial Regex Code();
}
