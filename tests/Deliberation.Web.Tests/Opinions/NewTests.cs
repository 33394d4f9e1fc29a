using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Opinions;
using Deliberation.Storage.Opinions;
using Deliberation.Web.Tests.Helpers;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Deliberation.Web.Tests.Opinions;

public sealed class NewTests
{
    [Fact]
    public async Task What_nobody_said_yet_is_sent_at_once_and_the_receipt_has_a_code_that_opens_it()
    {
        await using var app = new TestApp();
        var browser = app.Browse();

        var sent = await browser.SayAsync(await browser.GetAsync("/opinions/new"), "3幢的路灯坏了\r\n晚上看不见", " 3幢 ");

        Assert.Equal("/opinions/sent", sent.Address);
        Assert.Equal("收到了，谢谢您", sent.Heading);
        Assert.Contains("5月9日 (周六)", sent.Main, StringComparison.Ordinal);
        Assert.NotNull(sent.One("svg.qr path").GetAttribute("d"));
        var stored = await Stored(app, sent.Code());
        Assert.Equal(("3幢的路灯坏了\n晚上看不见", "3幢", Channel.Web, Verification.Anonymous), (stored.Body, stored.Place, stored.Channel, stored.Verification));
        Assert.Equal(app.Clock.GetUtcNow(), stored.SaidAt);
        var way = await browser.GetAsync(sent.One("main .actions a.button:not(.button-quiet)").GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, way.Status);
    }

    [Fact]
    public async Task The_receipt_can_be_loaded_again_but_only_by_this_browser_and_not_for_ever()
    {
        await using var app = new TestApp();
        var browser = app.Browse();
        var sent = await browser.SayAsync(await browser.GetAsync("/opinions/new"), "路灯坏了");

        Assert.Equal(sent.Code(), (await browser.GetAsync("/opinions/sent")).Code());
        Assert.Equal("回执已经收起来了", (await app.Browse().GetAsync("/opinions/sent")).Heading);
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal("回执已经收起来了", (await browser.GetAsync("/opinions/sent")).Heading);
        Assert.True(sent.Response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_opinion_with_the_same_code()
    {
        await using var app = new TestApp();
        var browser = app.Browse();
        var form = await browser.GetAsync("/opinions/new");

        var both = await Task.WhenAll(browser.SayAsync(form, "路灯坏了"), browser.SayAsync(form, "路灯坏了"));
        var again = await browser.SayAsync(form, "路灯坏了");

        Assert.All(both, sent => Assert.Equal(again.Code(), sent.Code()));
        Assert.Equal(1, (await app.Get<OpinionStore>().CountAsync(TestApp.CommunityId)).Opinions);
    }

    [Fact]
    public async Task A_form_changed_after_back_is_another_opinion()
    {
        await using var app = new TestApp();
        var browser = app.Browse();
        var form = await browser.GetAsync("/opinions/new");

        var first = await browser.SayAsync(form, "路灯坏了");
        var second = await browser.SayAsync(form, "垃圾桶满了");

        Assert.NotEqual(first.Code(), second.Code());
        Assert.Equal("垃圾桶满了", (await Stored(app, second.Code())).Body);
    }

    [Fact]
    public async Task A_ticket_that_is_not_ours_harms_nothing()
    {
        await using var app = new TestApp();
        var browser = app.Browse();
        var form = await browser.GetAsync("/opinions/new");

        var sent = await browser.SubmitAsync(form, new() { ["Input.Body"] = "路灯坏了", ["TicketId"] = "<script>" });

        Assert.Equal("路灯坏了", (await Stored(app, sent.Code())).Body);
    }

    [Fact]
    public async Task What_neighbours_said_is_shown_before_sending_and_what_was_typed_is_kept()
    {
        await using var app = new TestApp();
        await app.JamAsync();
        var browser = app.Browse();

        var check = await browser.SayAsync(await browser.GetAsync("/opinions/new"), "禾鸣小学门口堵车，送孩子过不去", "校门口", "138 0000 0000");

        Assert.Equal("先看一眼：邻居可能说过", check.Heading);
        Assert.Contains("3 位邻居说过", check.Main, StringComparison.Ordinal);
        Assert.Contains("1 人附议", check.Main, StringComparison.Ordinal);
        Assert.Single(check.Document.QuerySelectorAll("#second .card"));
        Assert.Equal(3, (await app.Get<OpinionStore>().CountAsync(TestApp.CommunityId)).Opinions);

        var edit = await browser.PostAsync("/opinions/new?handler=Edit", FormOf(check, "#own"));
        Assert.Equal(("禾鸣小学门口堵车，送孩子过不去", "校门口", "138 0000 0000"), (edit.Value("Input.Body"), edit.Value("Input.Place"), edit.Value("Input.Contact")));

        var sent = await browser.SubmitAsync(check, [], "#own");
        var stored = await Stored(app, sent.Code());
        Assert.Equal(("禾鸣小学门口堵车，送孩子过不去", "校门口", "138 0000 0000"), (stored.Body, stored.Place, stored.Contact));
    }

    [Fact]
    public async Task Me_too_seconds_the_neighbour_in_place_of_sending()
    {
        await using var app = new TestApp();
        await app.JamAsync();
        var browser = app.Browse();
        var check = await browser.SayAsync(await browser.GetAsync("/opinions/new"), "禾鸣小学门口堵车，送孩子过不去");

        var sent = await browser.SubmitAsync(check, [], "#second");
        var again = await browser.SubmitAsync(check, [], "#second");

        Assert.Equal("附议好了，谢谢您", sent.Heading);
        Assert.Equal(sent.Code(), again.Code());
        var counts = await app.Get<OpinionStore>().CountAsync(TestApp.CommunityId);
        Assert.Equal(new VoiceCounts(3, 2), counts);
        Assert.Contains("您附议了", (await browser.GetAsync($"/opinions/{sent.Code()}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seconding_again_from_a_new_form_is_refused_kindly_and_keeps_the_words()
    {
        await using var app = new TestApp();
        await app.JamAsync();
        var browser = app.Browse();
        const string words = "禾鸣小学门口堵车，送孩子过不去";
        await browser.SubmitAsync(await browser.SayAsync(await browser.GetAsync("/opinions/new"), words), [], "#second");

        var again = await browser.SubmitAsync(await browser.SayAsync(await browser.GetAsync("/opinions/new"), words), [], "#second");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("您已经附议过这一条了", again.One(".errors").TextContent, StringComparison.Ordinal);
        Assert.Equal(words, again.Value("Input.Body"));
    }

    [Fact]
    public async Task Nobody_is_shown_or_seconds_their_own_words()
    {
        await using var app = new TestApp();
        var browser = app.Browse();
        var own = await Stored(app, (await browser.SayAsync(await browser.GetAsync("/opinions/new"), Neighbourhood.SchoolGate)).Code());
        await app.JamAsync();
        var check = await browser.SayAsync(await browser.GetAsync("/opinions/new"), Neighbourhood.SchoolGate);
        Assert.NotEqual(own.Id.ToString("D"), check.One("#second button").GetAttribute("value"));

        var refused = await browser.SubmitAsync(check, new() { ["OpinionId"] = own.Id.ToString("D") }, "#second");

        Assert.Contains("您自己说的", refused.One(".errors").TextContent, StringComparison.Ordinal);
        Assert.Equal(0, (await app.Get<OpinionStore>().GetAsync(TestApp.CommunityId, own.Id))!.Seconds);
    }

    [Fact]
    public async Task Another_communitys_opinion_cannot_be_seconded()
    {
        await using var app = new TestApp();
        await app.Get<Storage.Communities.CommunityStore>().SaveAsync(new("elsewhere", "别处", "街道", "城", [], [], []));
        var (foreign, _) = await app.SayAsync("li", "别处的事", "elsewhere");
        await app.JamAsync();
        var browser = app.Browse();
        var check = await browser.SayAsync(await browser.GetAsync("/opinions/new"), Neighbourhood.SchoolGate);

        var refused = await browser.SubmitAsync(check, new() { ["OpinionId"] = foreign.Id.ToString("D") }, "#second");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("没有找到这一条", refused.One(".errors").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_neighbours_numbers_are_masked_before_anyone_sees_them()
    {
        await using var app = new TestApp();
        await app.SayAsync("li", Neighbourhood.SchoolGate + "，我的电话13812345678");
        await app.MineAsync();
        var browser = app.Browse();

        var check = await browser.SayAsync(await browser.GetAsync("/opinions/new"), Neighbourhood.SchoolGate);

        Assert.Contains("13*********", check.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", check.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saying_something_does_not_fail_because_mining_does()
    {
        await using var app = new TestApp(services => services.AddSingleton<IGrainFactory>(new NoGrains()));
        var browser = app.Browse();

        var sent = await browser.SayAsync(await browser.GetAsync("/opinions/new"), "路灯坏了");

        Assert.Equal("收到了，谢谢您", sent.Heading);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("……！！😀")]
    public async Task Words_that_say_nothing_are_refused_at_their_field_and_the_rest_is_kept(string body)
    {
        await using var app = new TestApp();
        var browser = app.Browse();

        var page = await browser.SayAsync(await browser.GetAsync("/opinions/new"), body, "3幢", "老李");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("请写下您要说的事，一两句话就行。", page.ErrorOf("Input.Body"));
        Assert.Equal(("3幢", "老李"), (page.Value("Input.Place"), page.Value("Input.Contact")));
        Assert.Equal(0, (await app.Get<OpinionStore>().CountAsync(TestApp.CommunityId)).Opinions);
    }

    [Fact]
    public async Task A_text_far_too_long_comes_back_whole_with_every_message()
    {
        await using var app = new TestApp();
        var browser = app.Browse();

        var page = await browser.SayAsync(await browser.GetAsync("/opinions/new"), new string('长', 60_000), new string('远', 101), new string('1', 101));

        Assert.Equal(60_000, page.Value("Input.Body").Length);
        Assert.All(new[] { "Input.Body", "Input.Place", "Input.Contact" }, field => Assert.NotEmpty(page.ErrorOf(field)));
    }

    [Theory]
    [InlineData("<script>alert(1)</script> 路灯 \" onload=x")]
    [InlineData("'; DROP TABLE opinions; -- 路灯")]
    [InlineData("路灯坏了😀👨‍👩‍👧 𠮷 \u202Eabc {0} @Model %00")]
    public async Task Hostile_text_is_only_text(string body)
    {
        await using var app = new TestApp();
        var browser = app.Browse();

        var sent = await browser.SayAsync(await browser.GetAsync("/opinions/new"), body);
        var way = await browser.GetAsync($"/opinions/{sent.Code()}");

        Assert.Equal(body, (await Stored(app, sent.Code())).Body);
        Assert.Equal(body, way.One("blockquote.words").TextContent);
        Assert.Empty(way.Document.QuerySelectorAll("script:not([src])"));
    }

    [Fact]
    public async Task Who_speaks_is_told_by_account_then_contact_then_browser_and_never_kept_plain()
    {
        await using var app = new TestApp();
        var (signedIn, visitor) = (await app.SignInAs(Role.Resident), app.Browse());

        var account = await SpeakAsync(signedIn, "13800000000");
        var contact = await SpeakAsync(visitor, "138-0000 0000");
        var same = await SpeakAsync(app.Browse(), "+86 １３８００００００００");
        var device = await SpeakAsync(visitor, "");
        var sameDevice = await SpeakAsync(visitor, " ");
        var other = await SpeakAsync(app.Browse(), "");

        Assert.Equal(Verification.Account, account.Verification);
        Assert.StartsWith("u:", account.ResidentKey, StringComparison.Ordinal);
        Assert.Equal((Verification.Contact, contact.ResidentKey), (same.Verification, same.ResidentKey));
        Assert.StartsWith("c:", contact.ResidentKey, StringComparison.Ordinal);
        Assert.DoesNotContain("1380", contact.ResidentKey, StringComparison.Ordinal);
        Assert.Equal((Verification.Anonymous, device.ResidentKey), (sameDevice.Verification, sameDevice.ResidentKey));
        Assert.NotEqual(device.ResidentKey, other.ResidentKey);
        Assert.DoesNotContain(visitor.Cookies["device"], device.ResidentKey, StringComparison.Ordinal);

        async Task<Opinion> SpeakAsync(Browser browser, string contact)
        {
            var page = await browser.SayAsync(await browser.GetAsync("/opinions/new"), "路灯坏了", contact: contact);
            // The neighbours' words may be mined by now.
            return await Stored(app, (page.Address == "/opinions/sent" ? page : await browser.SubmitAsync(page, [], "#own")).Code());
        }
    }

    [Fact]
    public async Task A_contact_keeps_its_key_after_a_restart()
    {
        await using var app = new TestApp();
        var before = await app.Get<Web.Opinions.ResidentKeys>().OfContactAsync("13800000000");
        await using var restarted = new TestApp(dataDirectory: app.DataDirectory);

        Assert.Equal(before, await restarted.Get<Web.Opinions.ResidentKeys>().OfContactAsync("13800000000"));
        Assert.Null(await restarted.Get<Web.Opinions.ResidentKeys>().OfContactAsync(" - "));
    }

    [Fact]
    public async Task Too_much_in_a_minute_is_answered_with_a_page()
    {
        await using var app = new TestApp();
        var browser = app.Browse();
        var form = await browser.GetAsync("/opinions/new");
        Shown page;
        var tries = 0;
        do
            page = await browser.SayAsync(form, "");
        while (page.Status == HttpStatusCode.UnprocessableEntity && ++tries < 200);

        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Equal("请稍等一会儿", page.Heading);
    }

    private static async Task<Opinion> Stored(TestApp app, string code)
    {
        Assert.True(InquiryCode.TryParse(code, out var read));
        return (await app.Get<OpinionStore>().FindByCodeHashAsync(read.Hash))!.Opinion.Opinion;
    }

    private static IEnumerable<KeyValuePair<string, string>> FormOf(Shown page, string form) =>
        page.One(form).QuerySelectorAll("input").Select(input => new KeyValuePair<string, string>(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));

    private sealed class NoGrains : IGrainFactory
    {
        public TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix = null)
            where TGrainInterface : IGrainWithGuidKey => throw new InvalidOperationException("No grains.");

        public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
            where TGrainInterface : IGrainWithStringKey => throw new InvalidOperationException("No grains.");
    }
}
