using Deliberation.Mining.Heat;

namespace Deliberation.Web.Hosting;

/// <summary>The section <c>Heat</c> of the configuration.</summary>
internal static class HeatSettings
{
    private const string Section = "Heat";

    /// <exception cref="SettingsException">A setting is unknown, unreadable or out of its range.</exception>
    public static HeatOptions Read(IConfiguration configuration)
    {
        HeatOptions options;
        try
        {
            options = configuration.GetSection(Section).Get<HeatOptions>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new HeatOptions();
        }
        catch (InvalidOperationException e)
        {
            throw new SettingsException($"{Section}: {e.Message}");
        }

        var problems = options.Check();
        return problems.Count == 0 ? options : throw new SettingsException(string.Join('\n', problems.Select(problem => $"{Section}:{problem}")));
    }
}
