using System.Globalization;
using System.Resources;
using Deliberation.Web.Resources;

namespace Deliberation.Web.CommandLine;

/// <summary>The words of the command line, from <c>Resources/CommandLineTexts.resx</c>.</summary>
internal static class Texts
{
    private static readonly ResourceManager Words = new(typeof(CommandLineTexts));

    /// <summary>The text in the language of this process, with its <c>{0}</c> filled in.</summary>
    public static string Get(string key, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Words.GetString(key, CultureInfo.CurrentUICulture) ?? key, values);

    /// <summary>What must not depend on the language of this process, such as the names of columns and the ways to write a date.</summary>
    public static string Neutral(string key) => Words.GetString(key, CultureInfo.InvariantCulture)!;
}
