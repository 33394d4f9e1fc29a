using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Photos;
using Deliberation.Domain.Plans;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Photos;
using Deliberation.Web.Tests.Helpers;
using Microsoft.Extensions.DependencyInjection;

namespace Deliberation.Web.Tests.Council;

public sealed class PhotoTests
{
    private static readonly Guid First = new("01970000-0000-7000-8000-000000000001");

    [Fact]
    public async Task A_unit_shows_before_and_after_and_nothing_of_where_the_photo_was_taken_is_kept()
    {
        await using var scene = await PlannedAsync();
        var unit = await scene.App.SignInAs(TestApp.CommunityId, "wuye", Role.ResponsibleUnit);
        var page = await unit.GetAsync(Address(scene));

        var after = await UploadAsync(unit, page, PhotoKind.Before, ("GPS 30.27N"u8.ToArray(), "路口没有车位"), ([], "也是路口"));
        Assert.Equal(Address(scene), after.Address);
        Assert.Contains("2 张照片已经公开", after.Main, StringComparison.Ordinal);
        await UploadAsync(unit, after, PhotoKind.After, ([1], "<b>划好了</b>"));

        var shown = await scene.App.Browse().GetAsync(scene.Public());
        Assert.Equal(["整改前", "整改后"], shown.Document.QuerySelectorAll(".photos-kind").Select(kind => kind.TextContent));
        var images = shown.Document.QuerySelectorAll(".photos img").OfType<IHtmlImageElement>().ToList();
        Assert.Equal(["路口没有车位", "也是路口", "<b>划好了</b>"], images.Select(image => image.AlternativeText));
        var photo = (await scene.App.Browse().GetAsync(images[0].GetAttribute("src")!)).Response;
        Assert.Equal(("image/png", "public, max-age=31536000, immutable"), (photo.Content.Headers.ContentType!.MediaType, string.Join(", ", photo.Headers.GetValues("Cache-Control"))));
        Assert.Equal("nosniff", Assert.Single(photo.Headers.GetValues("X-Content-Type-Options")));
        Assert.StartsWith("default-src 'none'", Assert.Single(photo.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        var bytes = await photo.Content.ReadAsByteArrayAsync();
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);

        var log = string.Join('\n', (await scene.App.Services.GetRequiredService<MeetingStore>().ReadAsync(scene.Id)).Select(MeetingEventJson.Write));
        Assert.Contains(images[0].GetAttribute("src")!.Split('/')[^1], log, StringComparison.Ordinal);
        Assert.DoesNotContain("IHDR", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_shown_is_refused_beside_its_field_and_the_words_are_kept()
    {
        await using var scene = await PlannedAsync();
        var staff = await scene.App.SignInAs(Role.Staff);
        var page = await staff.GetAsync(Address(scene));

        var gaps = await staff.SubmitAsync(page, []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, gaps.Status);
        Assert.NotEmpty(gaps.ErrorOf("Input.Kind"));
        Assert.NotEmpty(gaps.ErrorOf("Input.Photos[0].File"));
        foreach (var (file, caption, said) in new (byte[], string, string)[]
                 {
                     ("<svg onload='x'/>"u8.ToArray(), "图", "不是 JPEG"), (Png([])[..40], "图", "读不出来"), (new byte[PhotoFilter.MostBytes + 1], "图", "超过 8 兆"),
                     (Png([])[..0], "图", "请为这条说明选一张照片"),
                 })
        {
            var refused = await SendAsync(staff, page, PhotoKind.After, (file, caption));
            Assert.Equal((said, HttpStatusCode.UnprocessableEntity), (said, refused.Status));
            Assert.Contains(said, refused.ErrorOf("Input.Photos[0].File"), StringComparison.Ordinal);
            Assert.Equal(caption, refused.Value("Input.Photos[0].Caption"));
            Assert.Contains("请重新选一次照片", refused.Main, StringComparison.Ordinal);
        }

        Assert.Contains("照片说明", (await UploadAsync(staff, page, PhotoKind.After, ([1], " "))).ErrorOf("Input.Photos[0].Caption"), StringComparison.Ordinal);
        Assert.NotEmpty((await UploadAsync(staff, page, PhotoKind.After, ([1], new string('长', 101)))).ErrorOf("Input.Photos[0].Caption"));
        Assert.Empty((await scene.MeetingAsync()).Measures[0].Photos);
    }

    [Fact]
    public async Task A_request_that_is_far_too_large_is_answered_in_words()
    {
        await using var scene = await PlannedAsync();
        var staff = await scene.App.SignInAs(Role.Staff);
        var page = await staff.GetAsync(Address(scene));
        var refused = await SendAsync(staff, page, PhotoKind.After, (new byte[PhotoIntake.MostBytes + 1], "图"));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "内容太大，没有提交上去"), (refused.Status, refused.Heading));
        Assert.Equal(Address(scene), refused.Document.QuerySelector("main .actions a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_same_photo_is_one_however_often_it_is_sent()
    {
        await using var scene = await PlannedAsync();
        var staff = await scene.App.SignInAs(Role.Staff);
        var page = await staff.GetAsync(Address(scene));
        await UploadAsync(staff, page, PhotoKind.Before, ([1], "路口"), ([1], "还是路口"));
        Assert.Equal(Address(scene), (await UploadAsync(staff, page, PhotoKind.Before, ([1], "路口"))).Address); // a second click
        Assert.Single((await scene.MeetingAsync()).Measures[0].Photos);
        var again = await UploadAsync(staff, await staff.GetAsync(Address(scene)), PhotoKind.Before, ([1], "路口"));
        Assert.Contains("已经在这条措施里", again.ErrorOf("Input.Photos[0].File"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_is_taken_away_with_a_reason_that_stays()
    {
        await using var scene = await PlannedAsync();
        var staff = await scene.App.SignInAs(Role.Staff);
        var page = await UploadAsync(staff, await staff.GetAsync(Address(scene)), PhotoKind.After, ([1], "划好了"));
        var address = page.One(".photo-row img").GetAttribute("src")!;

        var refused = await staff.SubmitAsync(page, new() { ["Remove.Reason"] = " " }, ".photo-row form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.Document.QuerySelectorAll(".photo-row .errors"));
        await staff.SubmitAsync(refused, new() { ["Remove.Reason"] = "拍到了人脸" }, ".photo-row form");

        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync(address)).Status);
        var shown = await scene.App.Browse().GetAsync(scene.Public());
        Assert.Contains("拍到了人脸", shown.Main, StringComparison.Ordinal);
        Assert.Empty(shown.Document.QuerySelectorAll(".photos img"));
        Assert.Contains("撤下措施照片", (await scene.App.Browse().GetAsync(scene.Public() + "/log")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Photos_are_touched_by_the_owner_and_staff_and_seen_where_they_belong()
    {
        await using var scene = await PlannedAsync();
        foreach (var (browser, status) in new[]
                 {
                     (await scene.App.SignInAs(TestApp.CommunityId, "jiaojing", Role.ResponsibleUnit), HttpStatusCode.Forbidden), (await scene.App.SignInAs(Role.Supervisor), HttpStatusCode.Forbidden),
                     (await scene.App.SignInAs(Role.Resident), HttpStatusCode.Forbidden), (await scene.App.SignInAs("elsewhere", null, Role.Staff), HttpStatusCode.NotFound),
                 })
            Assert.Equal(status, (await browser.GetAsync(Address(scene))).Status);
        Assert.StartsWith("/account/sign-in", (await scene.App.Browse().GetAsync(Address(scene))).Address, StringComparison.Ordinal);
        var staff = await scene.App.SignInAs(Role.Staff);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/unit/{scene.Id:D}/{Guid.Empty:D}/photos")).Status);
        foreach (var hash in (string[])[new('a', 64), "short", new('/', 64)])
            Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"{scene.Public()}/photos/{hash}")).Status);
    }

    [Fact]
    public async Task A_changed_plan_shows_its_versions_and_what_changed()
    {
        await using var scene = await PlannedAsync();
        var now = scene.App.Clock.GetUtcNow();
        var measure = (await scene.MeetingAsync()).Measures[0].Measure;
        Assert.DoesNotContain("看改过什么", (await scene.App.Browse().GetAsync(scene.Public())).Main, StringComparison.Ordinal);
        await scene.HappenAsync(
            new PlanPublished(now, "王芳", [measure with { BudgetYuan = 20_000 }, measure with { Id = Guid.CreateVersion7(now), Title = "立牌子" }], "多找到一笔钱"),
            new ExtensionRequested(now, "物业公司", First, measure.Due, new DateOnly(2026, 6, 8), "材料没到"),
            new ExtensionDecided(now, "王芳", First, new DateOnly(2026, 6, 8), true, "材料确实没到"));

        var versions = (await scene.App.Browse().GetAsync(scene.Public())).One("#plan-versions").TextContent;
        foreach (var said in (string[])["方案第 3 版", "为什么改：多找到一笔钱", "新增措施：立牌子", "预算由没有写改为20,000 元", "完成日期由6月1日 (周一)改到6月8日 (周一)", "第一次公布"])
            Assert.Contains(said, versions, StringComparison.Ordinal);
    }

    private static string Address(Scene scene) => $"/unit/{scene.Id:D}/{First:D}/photos";

    private static Task<Scene> PlannedAsync() => Scene.WithPlanAsync((First, "wuye", "物业公司", new(2026, 6, 1)));

    private static Task<Shown> UploadAsync(Browser browser, Shown page, PhotoKind kind, params (byte[] Text, string Caption)[] rows) =>
        SendAsync(browser, page, kind, [.. rows.Select(row => (Png(row.Text), row.Caption))]);

    private static Task<Shown> SendAsync(Browser browser, Shown page, PhotoKind kind, params (byte[] File, string Caption)[] rows) => browser.UploadAsync(
        page,
        [.. rows.Select((row, i) => ($"Input.Photos[{i}].File", "GPS.png", row.File))],
        new(rows.Select((row, i) => KeyValuePair.Create($"Input.Photos[{i}].Caption", row.Caption))) { ["Input.Kind"] = kind.ToString() });

    /// <summary>One grey pixel with a text.</summary>
    internal static byte[] Png(byte[] text)
    {
        var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write([0, text.Length == 1 ? text[0] : (byte)text.Length]);
        return
        [
            0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]), .. Chunk("tEXt", text),
            .. Chunk("IDAT", pixels.ToArray()), .. Chunk("IEND", []),
        ];
    }

    private static byte[] Chunk(string name, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. body], whole = [0, 0, 0, 0, .. named, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(whole, body.Length);
        BinaryPrimitives.WriteUInt32BigEndian(whole.AsSpan(whole.Length - 4), Crc32.Of(named));
        return whole;
    }
}
