using System.Text;

namespace Deliberation.Architecture.Tests;

/// <summary>Splits C# source into code, comments and literals, as far as these rules need it.</summary>
internal sealed class CSharpText
{
    private readonly string source;
    private readonly StringBuilder code = new();
    private readonly List<(int Line, string Text)> literals = [];
    private int at;

    private CSharpText(string source) => this.source = source;

    /// <summary>The source without its comments.</summary>
    public string Code => code.ToString();

    /// <summary>The string and character literals, with the line they begin on; what stands in an interpolation hole is part of its string.</summary>
    public IReadOnlyList<(int Line, string Text)> Literals => literals;

    public static CSharpText Parse(string source)
    {
        var text = new CSharpText(source);
        while (text.at < source.Length) text.Step();
        return text;
    }

    private void Step()
    {
        if (Follows("//")) at = End("\n", at);
        else if (Follows("/*")) at = End("*/", at + 2) + 2;
        else if (source[at] == '\'') Literal(CharacterEnd());
        else if (IsStringStart(at)) Literal(StringEnd(at));
        else code.Append(source[at++]);
    }

    private void Literal(int end)
    {
        literals.Add((1 + source.AsSpan(0, at).Count('\n'), source[at..end]));
        code.Append(source, at, end - at);
        at = end;
    }

    private int CharacterEnd()
    {
        var next = at + 1;
        while (next < source.Length && source[next] != '\'') next += source[next] == '\\' ? 2 : 1;
        return Math.Min(next + 1, source.Length);
    }

    private bool IsStringStart(int start)
    {
        while (start < source.Length && source[start] is '$' or '@') start++;
        return start < source.Length && source[start] == '"';
    }

    /// <summary>Where the string that starts there ends; strings inside its holes are skipped as a whole.</summary>
    private int StringEnd(int start)
    {
        var quote = source.IndexOf('"', start);
        var (dollars, verbatim) = (source[start..quote].Count(c => c == '$'), source[start..quote].Contains('@'));
        var quotes = Run('"', quote);
        if (quotes == 2 && !verbatim) return quote + 2;
        if (quotes >= 3 && !verbatim) return End(new string('"', quotes), quote + quotes) + quotes;
        var next = quote + 1;
        while (next < source.Length)
        {
            if (source[next] == '"' && !(verbatim && Run('"', next) >= 2)) return next + 1;
            if (source[next] == '"') next += 2;
            else if (source[next] == '\\' && !verbatim) next += 2;
            else if (dollars > 0 && source[next] == '{' && Run('{', next) % 2 == 1) next = HoleEnd(next + Run('{', next));
            else if (dollars > 0 && source[next] == '{') next += Run('{', next);
            else next++;
        }

        return next;
    }

    private int HoleEnd(int next)
    {
        for (var depth = 1; next < source.Length && depth > 0;)
        {
            if (IsStringStart(next)) next = StringEnd(next);
            else depth += source[next++] switch { '{' => 1, '}' => -1, _ => 0 };
        }

        return next;
    }

    private int Run(char of, int start)
    {
        var end = start;
        while (end < source.Length && source[end] == of) end++;
        return end - start;
    }

    private bool Follows(string mark) => string.CompareOrdinal(source, at, mark, 0, mark.Length) == 0;

    private int End(string mark, int start)
    {
        var end = source.IndexOf(mark, Math.Min(start, source.Length), StringComparison.Ordinal);
        return end < 0 ? source.Length - (mark == "\n" ? 0 : mark.Length) : end;
    }
}
