using System.Globalization;

namespace Deliberation.Web.Hosting;

/// <summary>Reads the public holidays and make-up workdays: <c>date,kind,name</c>, kind <c>holiday</c> or <c>workday</c>, no quotes.</summary>
internal static class HolidayFile
{
    /// <summary>Where it stands inside the folder of the corpus.</summary>
    public static string In(string corpus) => Path.Combine(corpus, "calendar", "holidays.csv");

    /// <exception cref="InvalidDataException">A row cannot be read; the message names the file and the row.</exception>
    public static CommunityWorkingDays Read(string path)
    {
        var days = File.ReadLines(path).Skip(1).Select((line, i) => Parse(line.Split(','), path, i + 2)).ToLookup(day => day.Kind, day => day.Date);
        return new CommunityWorkingDays([.. days["holiday"]], [.. days["workday"]]);
    }

    private static (string Kind, DateOnly Date) Parse(string[] fields, string path, int line) =>
        fields is [var date, ("holiday" or "workday") and var kind, ..] && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (kind, day)
            : throw new InvalidDataException($"{path}, line {line}: expected a date as 2026-10-01 and a kind, holiday or workday.");
}
