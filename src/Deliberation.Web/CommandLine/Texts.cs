using System.Globalization;
using System.Resources;

namespace Deliberation.Web.CommandLine;

/// <summary>The words of the command line, from <c>Resources/CommandLineTexts.resx</c>.</summary>
internal static class Texts
{
    private static readonly ResourceManager Resources = new("Deliberation.Web.Resources.CommandLineTexts", typeof(Texts).Assembly);

    /// <summary>The text in the language of this process, with its <c>{0}</c> filled in.</summary>
    public static string Get(string key, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Resources.GetString(key, CultureInfo.CurrentUICulture) ?? key, values);

    /// <summary>What must not depend on the language of this process, such as the names of columns.</summary>
    public static string Neutral(string key) => Resources.GetString(key, CultureInfo.InvariantCulture)!;
}
