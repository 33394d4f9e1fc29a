using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Deliberation.Web.Components;
using Deliberation.Web.Resources;
using Deliberation.Web.Tests.Helpers;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Tests.Components;

public sealed class ComponentTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 6, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_card_leads_where_its_heading_says()
    {
        var card = await RenderAsync(new CardTagHelper { Heading = "路<灯>", Href = "/topics/1?a=1&b=2" }, "ui-card", "body");

        Assert.Equal("路<灯>", card.QuerySelector("h2 a")!.TextContent);
        Assert.Equal("/topics/1?a=1&b=2", card.QuerySelector("h2 a")!.GetAttribute("href"));
        Assert.Contains("body", card.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, 200, "25", "50")]
    [InlineData(12.6, 12.6, "100", "13")]
    [InlineData(0, 0, "0", "0")]
    [InlineData(300, 200, "100", "300")]
    public async Task A_heat_bar_shows_its_number_and_its_share(double value, double max, string width, string number)
    {
        await using var app = new TestApp();
        var heat = await RenderAsync(new HeatTagHelper(Texts(app)) { Value = value, Max = max }, "ui-heat");

        Assert.Equal(number, heat.QuerySelector(".heat-number strong")!.TextContent);
        Assert.Equal(width, heat.QuerySelector(".heat-fill")!.GetAttribute("width"));
        Assert.Equal("true", heat.QuerySelector("svg")!.GetAttribute("aria-hidden"));
        Assert.Null(heat.QuerySelector("details"));
    }

    [Fact]
    public async Task The_parts_of_heat_open_under_why()
    {
        await using var app = new TestApp();
        var heat = await RenderAsync(new HeatTagHelper(Texts(app)) { Value = 5 }, "ui-heat", "37");

        Assert.Contains("37", heat.QuerySelector("details")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Tone.Good)]
    [InlineData(Tone.Warning)]
    [InlineData(Tone.Bad)]
    [InlineData(Tone.Active)]
    [InlineData(Tone.Quiet)]
    public async Task A_status_has_word_shape_and_colour(Tone tone)
    {
        var status = await RenderAsync(new StatusTagHelper { Tone = tone }, "ui-status", "办理中");

        Assert.Equal("办理中", status.TextContent);
        Assert.NotNull(status.QuerySelector("svg"));
        Assert.True(status.QuerySelector("span")!.ClassList.Contains($"status-{tone.ToString().ToLowerInvariant()}"));
    }

    [Fact]
    public async Task A_step_says_where_it_stands_and_when()
    {
        await using var app = new TestApp();
        var step = await RenderAsync(new StepTagHelper(Texts(app), Calendar(app)) { State = StepState.Current, Heading = "开会", At = Noon }, "ui-step");

        Assert.Equal("step", step.QuerySelector("li")!.GetAttribute("aria-current"));
        Assert.Equal("正在进行：开会", step.QuerySelector(".step-heading")!.TextContent);
        Assert.Equal("5月6日 (周三)", step.QuerySelector("time")!.TextContent);
    }

    [Fact]
    public async Task A_date_is_the_communitys_day_with_its_weekday()
    {
        await using var app = new TestApp();
        var calendar = Calendar(app);
        var lateEvening = new DateTimeOffset(2026, 5, 6, 17, 5, 0, TimeSpan.Zero);

        Assert.Equal("5月7日 (周四)", (await RenderAsync(new DateTagHelper(calendar) { At = lateEvening }, "ui-date")).TextContent);
        var time = await RenderAsync(new DateTagHelper(calendar) { At = lateEvening, Time = true }, "ui-date");
        Assert.Equal("5月7日 (周四) 01:05", time.TextContent);
        Assert.Equal("2026-05-06T17:05:00Z", time.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal("2025年12月31日 (周三)", (await RenderAsync(new DateTagHelper(calendar) { Day = new DateOnly(2025, 12, 31) }, "ui-date")).TextContent);
    }

    [Fact]
    public async Task An_empty_list_says_how_to_start()
    {
        var empty = await RenderAsync(new EmptyTagHelper { Heading = "还没有", Href = "/opinions/new", Action = "说一件事" }, "ui-empty", "words");

        Assert.Equal("/opinions/new", empty.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_confirmation_says_what_happened_and_what_comes_next()
    {
        await using var app = new TestApp();
        var done = await RenderAsync(new DoneTagHelper(Texts(app)) { Heading = "收到了", Next = "社区会回复您。", Level = 1 }, "ui-done");

        Assert.Equal("收到了", done.QuerySelector("h1")!.TextContent);
        Assert.Equal("接下来：社区会回复您。", done.QuerySelector(".done-next")!.TextContent);
        Assert.Equal("status", done.QuerySelector("div")!.GetAttribute("role"));
    }

    [Fact]
    public async Task A_pager_shows_only_the_ways_there_are()
    {
        await using var app = new TestApp();
        var both = await RenderAsync(new PagerTagHelper(Texts(app)) { Previous = "/a", Next = "/b" }, "ui-pager");
        var none = await RenderAsync(new PagerTagHelper(Texts(app)), "ui-pager");

        Assert.Equal(["/a", "/b"], both.QuerySelectorAll("nav a").Select(link => link.GetAttribute("href")));
        Assert.Null(none.QuerySelector("nav"));
    }

    [Fact]
    public async Task A_command_id_is_fresh_each_time()
    {
        var first = await RenderAsync(new CommandIdTagHelper(new TestClock()), "ui-command-id");
        var second = await RenderAsync(new CommandIdTagHelper(new TestClock()), "ui-command-id");

        Assert.Equal("CommandId", first.QuerySelector("input")!.GetAttribute("name"));
        Assert.True(Guid.TryParse(first.QuerySelector("input")!.GetAttribute("value"), out var id));
        Assert.Equal(7, id.Version);
        Assert.NotEqual(first.QuerySelector("input")!.GetAttribute("value"), second.QuerySelector("input")!.GetAttribute("value"));
    }

    private static IStringLocalizer<SharedTexts> Texts(TestApp app) => app.Services.GetRequiredService<IStringLocalizer<SharedTexts>>();

    private static CommunityCalendar Calendar(TestApp app) => app.Services.GetRequiredService<CommunityCalendar>();

    private static async Task<IElement> RenderAsync(TagHelper helper, string tag, string content = "")
    {
        var context = new TagHelperContext([], new Dictionary<object, object>(), "test");
        var output = new TagHelperOutput(tag, [], (_, _) => Task.FromResult(new DefaultTagHelperContent().SetContent(content)));
        await helper.ProcessAsync(context, output);
        if (!output.IsContentModified)
            output.Content.SetContent(content);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        return (await new HtmlParser().ParseDocumentAsync(writer.ToString())).Body!;
    }
}
