using System.Net;
using System.Text;
using Deliberation.Domain.Access;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Tests.Council;
using Deliberation.Web.Tests.Helpers;
using Orleans;

namespace Deliberation.Web.Tests.Opinions;

public sealed class RatingPhotoTests
{
    [Fact]
    public async Task A_photo_with_not_solved_is_public_only_after_staff_looked_at_it()
    {
        await using var app = new TestApp();
        var (opinion, code, _) = await app.JamAsync();
        var id = await app.AskAsync(opinion);
        var resident = app.Browse();
        var rate = $"/opinions/{code}/rate";

        await RateAsync(resident, await resident.GetAsync(rate), "No", PhotoTests.Png("GPS 30.27N"u8.ToArray()), PhotoTests.Png("GPS"u8.ToArray()));

        var photos = (await MeetingAsync(app, id)).RatingPhotos;
        Assert.Equal(2, photos.Count);
        var address = $"/meetings/{id:D}/rating-photos/{photos[0].Hash}";
        var staff = await app.SignInAs(Role.Staff);
        var unit = await app.SignInAs(TestApp.CommunityId, "traffic-police", Role.ResponsibleUnit);
        var other = await app.SignInAs(TestApp.CommunityId, "wuye", Role.ResponsibleUnit);
        var visitor = app.Browse();
        foreach (var (browser, status) in new[] { (staff, HttpStatusCode.OK), (unit, HttpStatusCode.OK), (other, HttpStatusCode.NotFound), (visitor, HttpStatusCode.NotFound) })
            Assert.Equal(status, (await browser.GetAsync(address)).Status);
        Assert.Empty((await visitor.GetAsync($"/meetings/{id:D}")).Document.QuerySelectorAll("img[src*='rating-photos']"));
        var mine = (await resident.GetAsync(rate)).Document.QuerySelectorAll("img.rate-photo").Select(image => image.GetAttribute("src")!).ToList();
        Assert.Equal(2, mine.Count);
        var bytes = await (await resident.GetAsync(mine[0])).Response.Content.ReadAsByteArrayAsync();
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);

        Assert.Contains("居民附了照片", (await staff.GetAsync("/staff")).Main, StringComparison.Ordinal);
        var page = await staff.GetAsync($"/staff/meetings/{id:D}/photos");
        Assert.Contains("还是堵", page.Main, StringComparison.Ordinal);
        var released = await staff.PressAsync(page, "公开这张：第 1 张");
        Assert.Contains("照片公开了", released.Main, StringComparison.Ordinal);
        var image = Assert.Single((await visitor.GetAsync($"/meetings/{id:D}")).Document.QuerySelectorAll("img[src*='rating-photos']"));
        Assert.Equal(address, image.GetAttribute("src"));
        Assert.True((await visitor.GetAsync(address)).Response.Headers.CacheControl is { NoStore: true, Private: true });

        // Somebody is on it after all: it goes for everybody, with its bytes.
        await staff.SubmitAsync(await staff.GetAsync($"/staff/meetings/{id:D}/photos"), new() { ["Input.Reason"] = "拍到了人脸" }, form: "#photo-0 details form");
        foreach (var browser in new[] { staff, visitor })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(address)).Status);
        Assert.Contains("1 张照片，社区看过后没有公开", (await visitor.GetAsync($"/meetings/{id:D}")).Main, StringComparison.Ordinal);
        Assert.Contains("拍到了人脸", (await resident.GetAsync(rate)).Main, StringComparison.Ordinal);
        var log = string.Join('\n', (await app.Get<MeetingStore>().ReadAsync(id)).Select(MeetingEventJson.Write));
        Assert.DoesNotContain("IHDR", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_go_is_refused_and_a_changed_mind_takes_the_photos_back()
    {
        await using var app = new TestApp();
        var (opinion, code, _) = await app.JamAsync();
        var id = await app.AskAsync(opinion);
        var resident = app.Browse();
        var form = await resident.GetAsync($"/opinions/{code}/rate");

        foreach (var (solved, files, said) in new (string, byte[][], string)[]
                 {
                     ("Yes", [PhotoTests.Png([])], "选了“没解决”才能附照片"),
                     ("No", [.. Enumerable.Range(0, 4).Select(i => PhotoTests.Png([(byte)i]))], "照片最多附 3 张"),
                     ("No", ["<svg onload='x'/>"u8.ToArray()], "有一张照片用不了"),
                 })
        {
            var refused = await RateAsync(resident, form, solved, files);
            Assert.Equal((said, HttpStatusCode.UnprocessableEntity), (said, refused.Status));
            Assert.Contains(said, refused.ErrorOf("Input.Photos"), StringComparison.Ordinal);
            Assert.Equal("还是堵", refused.Value("Input.Comment"));
        }

        Assert.Empty((await MeetingAsync(app, id)).RatingPhotos);
        await RateAsync(resident, form, "No", PhotoTests.Png([1]), PhotoTests.Png([2]));
        var hashes = (await MeetingAsync(app, id)).RatingPhotos.Select(photo => photo.Hash).ToList();
        await resident.SubmitAsync(await resident.GetAsync($"/opinions/{code}/rate"), new() { ["Input.Drop"] = hashes[0] });
        Assert.Equal(hashes[1], Assert.Single((await MeetingAsync(app, id)).RatingPhotos).Hash);
        await resident.SubmitAsync(await resident.GetAsync($"/opinions/{code}/rate"), new() { ["Input.Solved"] = nameof(Solved.Yes) });
        Assert.Empty((await MeetingAsync(app, id)).RatingPhotos);
    }

    [Fact]
    public async Task Only_staff_of_the_community_look_at_photos_of_residents()
    {
        await using var app = new TestApp();
        var (opinion, code, _) = await app.JamAsync();
        var path = $"/staff/meetings/{await app.AskAsync(opinion):D}/photos";
        Assert.Contains("没有居民附照片", (await (await app.SignInAs(Role.Staff)).GetAsync(path)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs(Role.Facilitator)).GetAsync(path)).Status);
        Assert.Equal("/account/sign-in", (await app.Browse().GetAsync(path)).Address.Split('?')[0]);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Browse().GetAsync($"/opinions/{code}/rate?handler=Photo&hash={new string('a', 64)}")).Status);
    }

    private static Task<Shown> RateAsync(Browser browser, Shown form, string solved, params byte[][] photos) => browser.UploadAsync(
        form,
        [.. photos.Select(photo => ("Input.Photos", "photo.png", photo))],
        new() { ["Input.Solved"] = solved, ["Input.Result"] = "2", ["Input.Meeting"] = "3", ["Input.Service"] = "2", ["Input.Comment"] = "还是堵" });

    private static Task<Meeting> MeetingAsync(TestApp app, Guid id) => app.Get<IGrainFactory>().GetGrain<IMeetingGrain>(id).GetAsync();
}
