using System.Globalization;
using System.Reflection;

namespace Deliberation.Web.Hosting;

/// <summary>The languages of the interface: Chinese, and every language that a resource file has been added for.</summary>
public static class Languages
{
    public const string Default = "zh-Hans";

    public static void Configure(RequestLocalizationOptions options)
    {
        string[] languages = [Default, .. Added()];
        options.SetDefaultCulture(Default).AddSupportedCultures(languages).AddSupportedUICultures(languages);
        if (languages.Length == 1)
            options.RequestCultureProviders.Clear();
    }

    /// <summary>A resource file <c>X.en.resx</c> is built into <c>en/Deliberation.Web.resources.dll</c>.</summary>
    private static IEnumerable<string> Added()
    {
        var satellite = Assembly.GetExecutingAssembly().GetName().Name + ".resources.dll";
        return from directory in Directory.EnumerateDirectories(AppContext.BaseDirectory)
               where File.Exists(Path.Combine(directory, satellite))
               select CultureInfo.GetCultureInfo(Path.GetFileName(directory)).Name into name
               where name != Default
               orderby name
               select name;
    }
}
