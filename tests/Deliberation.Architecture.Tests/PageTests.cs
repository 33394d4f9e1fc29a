using System.Text.RegularExpressions;

namespace Deliberation.Architecture.Tests;

/// <summary>What the Content-Security-Policy forbids must not be written in the first place.</summary>
public sealed partial class PageTests
{
    [Fact]
    public void No_page_has_inline_style_or_script() => Repository.None(Offenders(Inline(), ".cshtml"));

    [Fact]
    public void No_page_style_or_script_refers_outside() => Repository.None(Offenders(Outside(), ".cshtml", ".css", ".js"));

    private static IEnumerable<string> Offenders(Regex rule, params string[] extensions) =>
        from file in Repository.Source(extensions)
        let text = Repository.Read(file)
        from match in rule.Matches(text)
        select $"{file}:{1 + text.AsSpan(0, match.Index).Count('\n')}: {match.Value.Trim()}";

    /// <summary>A style element or attribute, a script element without source, an event handler attribute.</summary>
    [GeneratedRegex(@"<style\b|\sstyle\s*=|<script\b(?![^>]*\ssrc\s*=)[^>]*>|\son[a-z]+\s*=\s*[""']", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    /// <summary>An absolute or protocol-relative address; the names of XML namespaces are no addresses.</summary>
    [GeneratedRegex(@"https?://(?!www\.w3\.org/)[^\s""')]*|[""'(]//[a-z][^\s""')]*", RegexOptions.IgnoreCase)]
    private static partial Regex Outside();
}
