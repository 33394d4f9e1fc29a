using System.Globalization;
using Deliberation.Web.Import;

namespace Deliberation.Web.CommandLine;

/// <summary>A topic as the report tells it; times in China's zone, <paramref name="Category"/> a code or null, <paramref name="Ids"/> as the file has them.</summary>
internal sealed record HotTopic(
    int Rank,
    string Title,
    string Place,
    string? Category,
    IReadOnlyList<string> Keywords,
    double Heat,
    IReadOnlyDictionary<string, double> Parts,
    int Messages,
    int Residents,
    int Supporters,
    DateTimeOffset First,
    DateTimeOffset Last,
    IReadOnlyList<object> Ids)
{
    public static DateTimeOffset InChina(DateTimeOffset time) => time.ToOffset(TimeSpan.FromHours(8));

    /// <summary>A number when the id is written as one, else its text: whoever reads the report finds the row by it.</summary>
    public static object IdOf(Message message) =>
        long.TryParse(message.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == message.Id
            ? number
            : message.Id;
}
