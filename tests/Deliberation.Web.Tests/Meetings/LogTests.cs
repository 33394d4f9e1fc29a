using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Deliberation.Domain.Meetings;
using Deliberation.Storage.Connections;
using Deliberation.Web.Tests.Helpers;
using Microsoft.Extensions.DependencyInjection;

namespace Deliberation.Web.Tests.Meetings;

public sealed class LogTests
{
    [Fact]
    public async Task Every_event_is_listed_in_words_with_its_hash()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app, Held.Answered);
        var page = await app.Browse().GetAsync(held.Address + "/log");

        Assert.Equal(held.Version, page.Document.QuerySelectorAll("main .log > li").Length);
        Assert.Equal("没有改过", page.One("main .status-good").TextContent.Trim());
        Assert.Contains($"共 {held.Version} 条", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Event.", page.Main, StringComparison.Ordinal);
        Assert.Equal("提出议题", page.One("#v1 strong").TextContent);
        Assert.Equal(8, page.One("#v1 .meta .code").TextContent.Length);
    }

    [Fact]
    public async Task Every_kind_of_event_has_its_words()
    {
        await using var app = new TestApp();
        var texts = app.Services.GetRequiredService<Microsoft.Extensions.Localization.IStringLocalizer<Deliberation.Web.Resources.MeetingTexts>>();

        Assert.All(MeetingEventJson.AllNames, name => Assert.False(texts[$"Event.{name}"].ResourceNotFound, name));
        Assert.All(Enum.GetValues<MeetingStage>().Skip(1), stage => Assert.False(texts[$"Stage.{stage}"].ResourceNotFound, stage.ToString()));
    }

    [Fact]
    public async Task The_file_can_be_verified_by_hand()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app, Held.Answered);
        var answer = (await app.Browse().GetAsync(held.Address + "/log.json")).Response;
        var rows = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync()).RootElement.EnumerateArray().ToList();

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(held.Version, rows.Count);
        var previous = "";
        foreach (var row in rows)
        {
            string Text(string name) => row.GetProperty(name).ToString();
            var lines = string.Join('\n', previous, Text("streamId"), Text("version"), Text("type"), Text("at"), Text("data"));
            Assert.Equal(previous, Text("previousHash"));
            previous = Text("hash");
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines))), previous);
            Assert.NotNull(MeetingEventJson.Read(Text("data")));
        }
    }

    [Fact]
    public async Task A_row_changed_behind_the_program_is_named()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app, Held.Answered);
        Assert.Equal(1, await app.Services.GetRequiredService<Database>().WriteAsync(work => work.ExecuteAsync(
            "UPDATE events SET data = REPLACE(data, '九户', '一户') WHERE version = 2")));
        var page = await app.Browse().GetAsync(held.Address + "/log");

        Assert.Equal("对不上", page.One("main .status-bad").TextContent.Trim());
        Assert.Contains("第 2 条对不上", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_log_is_shown_page_by_page()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app, [.. Held.Planned[..3], .. Enumerable.Range(1, 120).Select(i => new ParticipantSignedIn(Held.Start, "周敏", new($"{i}号", "居民", Room.OnSite)))]);
        var browser = app.Browse();
        var first = await browser.GetAsync(held.Address + "/log");
        var second = await browser.GetAsync(first.One("main .pager a[rel=next]").GetAttribute("href")!);

        Assert.Equal(100, first.Document.QuerySelectorAll("main .log > li").Length);
        Assert.Equal("v101", second.Document.QuerySelector("main .log > li")!.Id);
        Assert.Equal(held.Version - 100, second.Document.QuerySelectorAll("main .log > li").Length);
        Assert.NotNull(second.Document.QuerySelector("main .pager a[rel=prev]"));
        Assert.Empty((await browser.GetAsync(held.Address + "/log?from=999999999999")).Document.QuerySelectorAll("main .log > li"));
    }
}
