namespace Deliberation.Web.CommandLine;

/// <summary>Folders of data that the build puts beside the program.</summary>
internal static class ProgramFiles
{
    public static string Corpus { get; } = Path.Combine(AppContext.BaseDirectory, "corpus");

    public static string Dictionary { get; } = Path.Combine(AppContext.BaseDirectory, "dictionary");
}
