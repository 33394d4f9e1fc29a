using Deliberation.Web.Import;

namespace Deliberation.Web.CommandLine;

/// <summary>Tells a person which rows of a file were left out, and why.</summary>
internal static class Rejections
{
    private const int Shown = 20;

    public static void Tell(Terminal terminal, IReadOnlyList<RejectedRow> rejected)
    {
        foreach (var row in rejected.Take(Shown))
            terminal.Error.WriteLine(Texts.Get("file.rejected", row.Line, Texts.Get(row.Reason)));
        if (rejected.Count > Shown)
            terminal.Error.WriteLine(Texts.Get("file.more-rejected", rejected.Count - Shown));
    }
}
