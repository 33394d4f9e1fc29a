using System.Globalization;
using Spectre.Console;

namespace Deliberation.Web.CommandLine;

/// <summary>Hot topics as a table, in their order.</summary>
internal static class HotTopicTable
{
    public static Table Of(IEnumerable<HotTopic> topics)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var (key, isNumber) in new[]
                 {
                     ("rank", true), ("heat", true), ("title", false), ("place", false), ("category", false), ("messages", true), ("residents", true),
                     ("supporters", true), ("first", false), ("last", false),
                 })
            table.AddColumn(new TableColumn(Texts.Get($"table.{key}")) { Alignment = isNumber ? Justify.Right : Justify.Left, NoWrap = key is not ("title" or "place") });
        foreach (var topic in topics)
        {
            string[] cells =
            [
                Whole(topic.Rank), topic.Heat.ToString("F1", CultureInfo.InvariantCulture), topic.Title, topic.Place,
                topic.Category is null ? Texts.Get("category.none") : Texts.Get($"category.{topic.Category}"),
                Whole(topic.Messages), Whole(topic.Residents), Whole(topic.Supporters), Day(topic.First), Day(topic.Last),
            ];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        return table;

        static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
        static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
