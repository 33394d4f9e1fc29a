using System.Text.Json;
using Deliberation.Web.CommandLine;
using Deliberation.Web.Import;

namespace Deliberation.Web.Tests.CommandLine;

/// <summary>With the real engine and its real words.</summary>
public class FileMinerTests
{
    private static readonly Message[] Messages =
    [
        Row(2, "10", "甲", "鹤鸣苑三号楼电梯又坏了", "电梯停了三天，老人下不了楼，请尽快维修电梯", 1),
        Row(3, "9", "乙", "鹤鸣苑三号楼电梯坏了没人修", "电梯坏了好几天，天天爬楼梯，请物业维修电梯", 2),
        Row(4, "11", "丙", "青柳路烧烤店油烟扰民", "烧烤店每晚油烟很大，不敢开窗", 3),
        Row(5, "12", "", "鹤鸣苑三号楼电梯什么时候修好", "电梯坏了一周，请维修电梯", 4),
    ];

    [Fact]
    public void Messages_about_one_thing_are_one_topic_with_their_own_ids()
    {
        var topic = Assert.Single(Mine(Messages));
        Assert.Equal((1, 3, 3), (topic.Rank, topic.Messages, topic.Residents));
        Assert.Equal([10L, 9L, 12L], topic.Ids);
        Assert.Contains("电梯", topic.Title, StringComparison.Ordinal);
        Assert.Equal(topic.Heat, topic.Parts.Values.Sum(), 0.01);
    }

    [Fact]
    public void The_order_of_the_rows_does_not_matter() =>
        Assert.Equal(JsonSerializer.Serialize(Mine(Messages)), JsonSerializer.Serialize(Mine([.. Messages.Reverse()])));

    private static IReadOnlyList<HotTopic> Mine(Message[] messages) => new FileMiner().Mine(messages, _ => { }, CancellationToken.None);

    private static Message Row(int line, string id, string author, string title, string body, int day) =>
        new(line, id, author, title, body, "", new DateTimeOffset(2024, 5, day, 1, 0, 0, TimeSpan.Zero), 0, 0);
}
