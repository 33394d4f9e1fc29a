using System.Globalization;
using System.Text;
using Deliberation.Web.CommandLine;

namespace Deliberation.Web.Import;

/// <summary>
/// Reads the ways in which exported files write a point in time: year first (<c>2019-1-2</c>, also with slashes, dots or Chinese characters, or eight digits), then
/// perhaps a time of day, then perhaps a zone; or the serial number that Excel gives a date. Without a zone it is China's (+08:00), whatever this machine's zone.
/// </summary>
public static class MessageTime
{
    private const int FirstYear = 1900, LastYear = 2999;
    private const int FirstSerial = 36_526, LastSerial = 73_050; // Excel's numbers of 2000-01-01 and 2099-12-31
    private const string Separators = "-/.";
    private static readonly TimeSpan China = TimeSpan.FromHours(8);
    private static readonly DateTime SerialZero = new(1899, 12, 30);

    // "Chinese word=what it stands for", longest first
    private static readonly (string Word, string Sign)[] Signs =
        [.. Texts.Neutral("time.signs").Split('|').Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1])).OrderByDescending(pair => pair.Item1.Length)];

    /// <summary>The reason code against <paramref name="text"/>, or null; <paramref name="time"/> is then in UTC.</summary>
    public static string? Read(string text, out DateTimeOffset time)
    {
        if (!Ascii.IsValid(text))
            text = Plain(text);
        time = default;
        if (Serial(text) is { } serial)
        {
            time = new DateTimeOffset(serial, China).ToUniversalTime();
            return null;
        }

        var rest = new Scanner(text);
        if (Day(ref rest) is not { } day)
            return IsAmbiguous(text) ? "row.ambiguous-time" : "row.unreadable-time";
        if (Clock(ref rest) is not { } clock || Zone(ref rest) is not { } zone || !rest.IsAtEnd)
            return "row.unreadable-time";
        time = new DateTimeOffset(day + clock, zone).ToUniversalTime();
        return null;
    }

    /// <summary>With half-width characters, and signs for Chinese words.</summary>
    private static string Plain(string text)
    {
        text = string.Concat(text.Select(c => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - '\uFF01' + '!') : c is '\u3000' or '\u00A0' ? ' ' : c));
        foreach (var (word, sign) in Signs)
            text = text.Replace(word, sign, StringComparison.Ordinal);
        return text.Trim();
    }

    private static DateTime? Serial(string text)
    {
        if (text.Length < 5 || !double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) || days is < FirstSerial or >= LastSerial + 1)
            return null;
        return SerialZero.AddSeconds(Math.Round(days * 86_400));
    }

    private static DateTime? Day(ref Scanner text)
    {
        if (!text.Packed(out var packed))
        {
            if (!text.Digits(4, out var year) || text.Any(Separators) is not { } separator || !text.Number(2, out var month) || text.Any(Separators) != separator || !text.Number(2, out var day))
                return null;
            packed = year * 10_000 + month * 100 + day;
        }

        var (y, m, d) = (packed / 10_000, packed / 100 % 100, packed % 100);
        return y is >= FirstYear and <= LastYear && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateTime(y, m, d) : null;
    }

    private static TimeSpan? Clock(ref Scanner text)
    {
        text.SkipSpaces();
        if (text.IsAtEnd)
            return TimeSpan.Zero;
        text.Skip("T");
        var isAfternoon = text.Half();
        text.SkipSpaces();
        int hour, minute = 0, second = 0;
        long ticks = 0;
        if (text.Digits(6, out var packed))
            (hour, minute, second) = (packed / 10_000, packed / 100 % 100, packed % 100);
        else if (text.Digits(4, out packed))
            (hour, minute) = (packed / 100, packed % 100);
        else if (!Parts(ref text, out hour, out minute, out second, out ticks))
            return null;
        text.SkipSpaces();
        isAfternoon ??= text.Half();
        if (isAfternoon is { } pm)
        {
            if (hour == 0 || (!pm && hour > 12))
                return null;
            hour = pm && hour < 12 ? hour + 12 : !pm && hour == 12 ? 0 : hour;
        }

        return hour <= 23 && minute <= 59 && second <= 59 ? new TimeSpan(hour, minute, second) + new TimeSpan(ticks) : null;
    }

    /// <summary>3:04:05.6, or only its beginning: 3:04, 3: (an hour in Chinese).</summary>
    private static bool Parts(ref Scanner text, out int hour, out int minute, out int second, out long ticks)
    {
        (minute, second, ticks) = (0, 0, 0);
        if (!text.Number(2, out hour) || !text.Skip(':'))
            return false;
        if (!text.Number(2, out minute))
            return text.IsAtEnd;
        if (!text.Skip(':') || !text.Number(2, out second))
            return true;
        return !text.Skip('.') || text.Fraction(out ticks);
    }

    private static TimeSpan? Zone(ref Scanner text)
    {
        text.SkipSpaces();
        var named = text.Skip("Z") || text.Skip("UTC") || text.Skip("GMT");
        if (text.Any("+-") is not { } sign)
            return named ? TimeSpan.Zero : China;
        var minutes = 0;
        if (!text.Digits(4, out var hours))
        {
            if (!text.Number(2, out hours) || (text.Skip(':') && !text.Digits(2, out minutes)))
                return null;
            hours *= 100;
        }

        var zone = new TimeSpan(hours / 100, hours % 100 + minutes, 0);
        return zone <= TimeSpan.FromHours(14) ? sign == '-' ? -zone : zone : null;
    }

    /// <summary>Three numbers, but who knows which is the year, or the day: 1/2/2019, 19-1-2.</summary>
    private static bool IsAmbiguous(string text)
    {
        var rest = new Scanner(text);
        return rest.Number(2, out _) && rest.Any(Separators) is { } separator && rest.Number(2, out _) && rest.Any(Separators) == separator && rest.Number(4, out _);
    }
}
