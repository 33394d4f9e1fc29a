using System.Globalization;
using Deliberation.Web.CommandLine;

namespace Deliberation.Web.Import;

/// <summary>Reads the ways in which exported files write a point in time. Without a zone it is China's (+08:00), whatever this machine's zone.</summary>
public static class MessageTime
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private static readonly string[] Formats =
    [
        .. from date in Texts.Neutral("formats.date").Split('|')
           from time in new[] { "", "' 'H:m", "' 'H:m:s", "' 'H:m:s.FFFFFFF", "'T'H:m", "'T'H:m:s", "'T'H:m:s.FFFFFFF" }
           from zone in time.Length == 0 ? new[] { "" } : ["", "K", "zzz", "' 'zzz"]
           select date + time + zone,
        "yyyyMMdd", "yyyyMMddHHmmss",
    ];

    /// <summary>True when <paramref name="text"/> is such a time; <paramref name="time"/> is then in UTC.</summary>
    public static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        if (!DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var read) || read.Year is < 1900 or > 9000)
            return false;
        time = new DateTimeOffset(read, read.Kind == DateTimeKind.Utc ? TimeSpan.Zero : China).ToUniversalTime();
        return true;
    }
}
