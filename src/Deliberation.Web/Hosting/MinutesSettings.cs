using Deliberation.Domain.Meetings;

namespace Deliberation.Web.Hosting;

/// <summary>The setting <c>Minutes:WorkingDays</c>: how long minutes stand open to those who were there.</summary>
internal static class MinutesSettings
{
    private const string Key = "Minutes:WorkingDays";
    private const int Most = 30;

    /// <exception cref="SettingsException">It is no whole number from 1 to 30.</exception>
    public static MinutesPeriod Read(IConfiguration configuration) => configuration[Key] is not { } text ? MinutesPeriod.Usual
        : int.TryParse(text, out var days) && days is >= 1 and <= Most ? new(days)
        : throw new SettingsException($"{Key} must be a whole number from 1 to {Most}; it is {text}.");
}
