namespace Deliberation.Web.Opinions;

/// <summary>What a person typed into a larger field.</summary>
public static class Typed
{
    /// <summary>Without outer blanks, and with one kind of line ends whatever the browser sent.</summary>
    public static string Lines(string text) => text.ReplaceLineEndings("\n").Trim();
}
