using System.Net;
using System.Text;
using Deliberation.Domain.Access;
using Deliberation.Domain.Opinions;
using Deliberation.Storage.Audit;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Lexicons;
using Deliberation.Storage.Opinions;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Workers;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Deliberation.Web.Tests.Lexicons;

public sealed class LexiconTests : IAsyncDisposable
{
    private const string Draft = "/staff/lexicon/draft";

    private readonly TestApp _app = new(services => services.Remove(services.Single(service => service.ImplementationType == typeof(MiningWorker))));

    private LexiconStore Store => _app.Services.GetRequiredService<LexiconStore>();

    [Fact]
    public async Task The_desk_leads_to_the_lexicon_which_begins_with_version_one()
    {
        var staff = await _app.SignInAs(Role.Staff);
        Assert.NotNull((await staff.GetAsync("/staff")).Document.QuerySelector("a[href='/staff/lexicon']"));

        var page = await staff.GetAsync("/staff/lexicon?category=traffic");

        Assert.Contains("第 1 版", page.Main, StringComparison.Ordinal);
        Assert.Contains("堵车", page.Main, StringComparison.Ordinal);
        Assert.True((await Store.CurrentAsync(TestApp.CommunityId))!.Keywords >= 421);
        Assert.Contains("堵车", (await staff.GetAsync("/staff/lexicon?q=塞车")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_is_added_looked_at_saved_and_has_opinions_mined_again()
    {
        await SayAsync("电子围栏画错了", "电子围栏画得不对", "今天天气不错");
        await MineAsync();
        var staff = await _app.SignInAs(Role.Staff);

        var draft = await AddAsync(staff, "電子圍欄", "traffic", "3", "虚拟停车框");
        Assert.Equal(Draft, draft.Address);
        Assert.Contains("电子围栏", draft.Main, StringComparison.Ordinal);
        var preview = await staff.SubmitAsync(draft, [], form: "form[action$=Preview]");
        Assert.Contains("2 条意见会换类别，其中 0 条原来没归类", preview.Main, StringComparison.Ordinal);
        Assert.Contains("房屋与设施 → 交通出行", preview.Main, StringComparison.Ordinal);
        Assert.Contains("换类别的议题：1 个", preview.Main, StringComparison.Ordinal);
        Assert.Contains("电子围栏画得不对", preview.Main, StringComparison.Ordinal);
        var saved = await staff.SubmitAsync(preview, new() { ["Input.Why"] = "居民都这么叫" }, form: "form[action$=Save]");

        Assert.Equal("/staff/lexicon/versions/2", saved.Address);
        Assert.Contains("居民都这么叫", saved.Main, StringComparison.Ordinal);
        Assert.Contains("电子围栏", saved.Main, StringComparison.Ordinal);
        await MineAsync();
        Assert.Equal(["traffic", "traffic", null], await CategoriesAsync());
        Assert.Contains(await _app.Services.GetRequiredService<AuditLog>().ListAsync(TestApp.CommunityId), record => record.Entry is { Action: "lexicon.saved", Subject: "lexicon/2" });
    }

    [Fact]
    public async Task Nothing_is_saved_before_somebody_looked_or_without_a_reason_or_twice()
    {
        var staff = await _app.SignInAs(Role.Staff);
        var draft = await AddAsync(staff, "电子围栏", "traffic", "3");
        var token = draft.Value("__RequestVerificationToken");
        var early = await staff.PostAsync(Draft + "?handler=Save", [new("__RequestVerificationToken", token), new("Revision", "1"), new("Input.Why", "x")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains("先看看", early.Main, StringComparison.Ordinal);

        var preview = await staff.SubmitAsync(await staff.GetAsync(Draft), [], form: "form[action$=Preview]");
        var noReason = await staff.SubmitAsync(preview, new() { ["Input.Why"] = " " }, form: "form[action$=Save]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, noReason.Status);
        Assert.Contains("电子围栏", noReason.Main, StringComparison.Ordinal);

        var first = await staff.SubmitAsync(preview, new() { ["Input.Why"] = "补上" }, form: "form[action$=Save]");
        var again = await staff.SubmitAsync(preview, new() { ["Input.Why"] = "补上" }, form: "form[action$=Save]");
        Assert.Equal(first.Address, again.Address);
        Assert.Equal(2, (await Store.CurrentAsync(TestApp.CommunityId))!.Number);
    }

    [Fact]
    public async Task Who_saves_second_is_told_and_carries_the_changes_over()
    {
        var (one, other) = (await _app.SignInAs(Role.Staff), await _app.SignInAs(Role.Staff));
        var mine = await staffPreview(one, "电子围栏");
        await SaveAsync(other, await staffPreview(other, "虚拟停车框"), "别的叫法");

        var refused = await SaveAsync(one, mine, "居民都这么叫");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("第 2 版", refused.Main, StringComparison.Ordinal);
        Assert.Contains("别的叫法", refused.Main, StringComparison.Ordinal);
        Assert.Contains("虚拟停车框", refused.Main, StringComparison.Ordinal);
        var carried = await one.SubmitAsync(refused, [], form: "form[action$=Carry]");
        Assert.Contains("从第 2 版改起，改了 1 处", carried.Main, StringComparison.Ordinal);
        await SaveAsync(one, await one.SubmitAsync(carried, [], form: "form[action$=Preview]"), "居民都这么叫");
        var content = await Store.ContentAsync(TestApp.CommunityId, 3);
        Assert.Contains("电子围栏", content, StringComparison.Ordinal);
        Assert.Contains("虚拟停车框", content, StringComparison.Ordinal);

        async Task<Shown> staffPreview(Browser staff, string word) =>
            await staff.SubmitAsync(await AddAsync(staff, word, "traffic", "3"), [], form: "form[action$=Preview]");
    }

    [Fact]
    public async Task A_page_older_than_the_draft_changes_nothing()
    {
        var staff = await _app.SignInAs(Role.Staff);
        var older = await staff.GetAsync("/staff/lexicon/edit");
        await AddAsync(staff, "电子围栏", "traffic", "3");

        var refused = await staff.SubmitAsync(older, Word("虚拟停车框", "traffic", "3"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("虚拟停车框", refused.Value("Input.Keyword"));
        Assert.DoesNotContain("虚拟停车框", (await staff.GetAsync(Draft)).Main, StringComparison.Ordinal);
        Assert.Equal(Draft, (await staff.SubmitAsync(refused, [])).Address);
    }

    [Theory]
    [InlineData("", "traffic", "2", "", "Input.Keyword")]
    [InlineData("堵车", "traffic", "2", "", "Input.Keyword")]
    [InlineData("电子围栏", "traffic", "2", "塞车", "Input.Keyword")]
    [InlineData("电子围栏", "", "2", "", "Input.Category")]
    [InlineData("电子围栏", "traffic", "0", "", "Input.Weight")]
    [InlineData("电子围栏", "traffic", "lots", "", "Input.Weight")]
    [InlineData("围", "traffic", "2", "", "Input.Keyword")]
    [InlineData("<script>alert(1)</script>长", "traffic", "2", "", "Input.Keyword")]
    public async Task A_word_that_will_not_do_is_refused_and_kept_in_the_form(string word, string category, string weight, string synonyms, string field)
    {
        var staff = await _app.SignInAs(Role.Staff);

        var refused = await AddAsync(staff, word, category, weight, synonyms);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.ErrorOf(field)!);
        Assert.Equal(word, refused.Value("Input.Keyword"));
        Assert.Null(await Store.DraftAsync(TestApp.CommunityId, Guid.Empty));
    }

    [Fact]
    public async Task A_change_is_taken_back_a_word_taken_out_and_a_draft_dropped()
    {
        var staff = await _app.SignInAs(Role.Staff);
        var edit = await staff.GetAsync("/staff/lexicon/edit?keyword=堵车");
        Assert.Contains("塞车", edit.Value("Input.Synonyms"), StringComparison.Ordinal);
        var removed = await staff.PostAsync(
            "/staff/lexicon/edit?handler=Remove",
            [new("__RequestVerificationToken", edit.Value("__RequestVerificationToken")), new("Revision", "0"), new("Keyword", "堵车")]);
        Assert.Contains("去掉 1 个", removed.Main, StringComparison.Ordinal);

        var undone = await staff.SubmitAsync(removed, [], form: "form[action$=Undo]");
        Assert.Contains("没有草稿", undone.Main, StringComparison.Ordinal);

        await AddAsync(staff, "电子围栏", "traffic", "3");
        var dropped = await staff.SubmitAsync(await staff.GetAsync(Draft), [], form: "form[action$=Drop]");
        Assert.Equal("/staff/lexicon", dropped.Address);
        Assert.DoesNotContain("草稿改了", dropped.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_version_comes_back_as_a_new_one()
    {
        var staff = await _app.SignInAs(Role.Staff);
        await SaveAsync(staff, await staff.SubmitAsync(await AddAsync(staff, "电子围栏", "traffic", "3"), [], form: "form[action$=Preview]"), "加词");

        var draft = await staff.SubmitAsync(await staff.GetAsync("/staff/lexicon/versions/1"), []);
        Assert.Equal(Draft, draft.Address);
        await SaveAsync(staff, await staff.SubmitAsync(draft, [], form: "form[action$=Preview]"), "加错了");

        var current = (await Store.CurrentAsync(TestApp.CommunityId))!;
        Assert.Equal((3, 1), (current.Number, current.RestoredFrom));
        Assert.Equal(await Store.ContentAsync(TestApp.CommunityId, 1), await Store.ContentAsync(TestApp.CommunityId, 3));
        Assert.Contains("加错了", (await staff.GetAsync("/staff/lexicon/versions")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync("/staff/lexicon/versions/9")).Status);
    }

    [Fact]
    public async Task The_whole_lexicon_goes_out_as_a_file_and_comes_in_again()
    {
        var staff = await _app.SignInAs(Role.Staff);
        var bytes = await (await staff.GetAsync("/staff/lexicon/keywords.csv")).Response.Content.ReadAsByteArrayAsync();
        var file = Encoding.UTF8.GetString(bytes);
        Assert.Equal('\uFEFF' + await Store.ContentAsync(TestApp.CommunityId, 1), file);
        var import = await staff.GetAsync("/staff/lexicon/import");

        var wrong = await staff.UploadAsync(import, "upload", "k.csv", Encoding.UTF8.GetBytes("类别,关键词\n交通出行,堵车\n天气,下雨\n交通出行,堵车\n"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("第 3 行：没有“天气”这一类", wrong.Main, StringComparison.Ordinal);
        Assert.Contains("第 4 行", wrong.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await staff.UploadAsync(import, "upload", "k.csv", [0xFF, 0xFE, 0x41])).Status);

        var draft = await staff.UploadAsync(import, "upload", "k.csv", Encoding.UTF8.GetBytes(file + "services,长者理发角,3,\n"));
        Assert.Contains("加了 1 个", draft.Main, StringComparison.Ordinal);
        Assert.Contains("长者理发角", draft.Main, StringComparison.Ordinal);
        var replaced = await staff.UploadAsync(await staff.GetAsync("/staff/lexicon/import"), "upload", "k.csv", Encoding.UTF8.GetBytes("同义词,关键词,类别,备注\n塞车|堵,堵车,交通出行,x\n"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, replaced.Status);
    }

    [Fact]
    public async Task Only_staff_of_the_community_and_the_street_may_look()
    {
        string[] addresses = ["/staff/lexicon", "/staff/lexicon/edit", Draft, "/staff/lexicon/versions", "/staff/lexicon/versions/1", "/staff/lexicon/import", "/staff/lexicon/new-words", "/staff/lexicon/keywords.csv"];
        await _app.Services.GetRequiredService<CommunityStore>().SaveAsync(new Community("qinglan", "青岚社区", "小河街道", "杭城", [], [], []));
        var (resident, elsewhere, street) = (await _app.SignInAs(Role.Resident), await _app.SignInAs("qinglan", null, Role.Staff), await _app.SignInAs(null, null, Role.StreetAdmin));
        foreach (var address in addresses)
        {
            Assert.StartsWith("/account/sign-in", (await _app.Browse().GetAsync(address)).Address, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, (await resident.GetAsync(address)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await elsewhere.GetAsync(address)).Status);
            Assert.Equal(HttpStatusCode.OK, (await street.GetAsync(address)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await street.GetAsync("/staff/lexicon/edit?keyword=没有的词")).Status);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Dictionary<string, string> Word(string word, string category, string weight, string synonyms = "") => new()
    {
        ["Input.Keyword"] = word, ["Input.Category"] = category, ["Input.Weight"] = weight, ["Input.Synonyms"] = synonyms,
    };

    private static async Task<Shown> AddAsync(Browser staff, string word, string category, string weight, string synonyms = "") =>
        await staff.SubmitAsync(await staff.GetAsync("/staff/lexicon/edit"), Word(word, category, weight, synonyms));

    private static Task<Shown> SaveAsync(Browser staff, Shown preview, string why) =>
        staff.SubmitAsync(preview, new() { ["Input.Why"] = why }, form: "form[action$=Save]");

    private async Task SayAsync(params string[] bodies)
    {
        foreach (var body in bodies)
        {
            var id = Guid.CreateVersion7(_app.Clock.GetUtcNow());
            await _app.Services.GetRequiredService<OpinionStore>().SubmitAsync(
                new Opinion(id, TestApp.CommunityId, Channel.Web, "", body, "", "", $"r-{id:N}", Verification.Anonymous, _app.Clock.GetUtcNow(), $"hash-{id:N}"), id);
        }
    }

    private async Task MineAsync() =>
        Assert.True(await MiningWorker.MineAsync(_app.Services.GetRequiredService<IGrainFactory>(), TestApp.CommunityId, null, CancellationToken.None));

    private async Task<IEnumerable<string?>> CategoriesAsync() =>
        (await _app.Services.GetRequiredService<OpinionStore>().ListAsync(TestApp.CommunityId, new OpinionFilter())).Items.OrderBy(o => o.Seq).Select(o => o.Finding?.Category);
}
