using System.Net;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Access;
using Deliberation.Domain.Roster;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Storage.Roster;
using Deliberation.Web.Notifications;
using Deliberation.Web.Tests.Helpers;
using Deliberation.Web.Workers;
using Microsoft.Extensions.DependencyInjection;

namespace Deliberation.Web.Tests.Council;

public sealed class InviteTests
{
    [Fact]
    public async Task The_suggested_are_ticked_with_their_reasons_and_people_decide()
    {
        await using var scene = await SceneAsync();
        var staff = await scene.App.SignInAs(Role.Staff);

        var page = await staff.GetAsync(scene.Home + "/invite");
        Assert.Equal(["3幢张阿姨", "老师"], page.Document.QuerySelectorAll("input[checked] + span strong").Select(e => e.TextContent));
        Assert.Contains("关心这类事", page.Main, StringComparison.Ordinal);
        Assert.Contains("不在任期或暂停", page.Main, StringComparison.Ordinal);

        var done = await staff.SubmitAsync(page, [], form: "#choose ~ form");
        Assert.Contains("邀请了 2 位", done.Main, StringComparison.Ordinal);
        await staff.SubmitAsync(page, [], form: "#choose ~ form");
        Assert.Equal(2, (await scene.MeetingAsync()).Seats.Count);
        Assert.Empty((await staff.GetAsync(scene.Home + "/invite")).Document.QuerySelectorAll("input[checked]"));
    }

    [Fact]
    public async Task Nobody_chosen_is_refused_in_place_and_another_role_or_community_is_turned_away()
    {
        await using var scene = await SceneAsync();
        var staff = await scene.App.SignInAs(Role.Staff);
        var page = await staff.GetAsync(scene.Home + "/invite");

        var refused = await staff.PostAsync(scene.Home + "/invite", [new("__RequestVerificationToken", page.Value("__RequestVerificationToken"))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("还没有选人", refused.Main, StringComparison.Ordinal);

        foreach (var path in new[] { "/invite", "/invite/print" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await scene.App.SignInAs(Role.Secretary)).GetAsync(scene.Home + path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await (await scene.App.SignInAs("elsewhere", null, Role.Staff)).GetAsync(scene.Home + path)).Status);
            Assert.Equal("/account/sign-in", (await scene.App.Browse().GetAsync(scene.Home + path)).Address.Split('?')[0]);
        }
    }

    [Fact]
    public async Task An_answer_is_given_changed_and_counted_against_the_quorum()
    {
        await using var scene = await InvitedAsync();
        var staff = await scene.App.SignInAs(Role.Staff);
        Assert.Contains("还差 2 人", (await staff.GetAsync(scene.Home + "/invite")).Main, StringComparison.Ordinal);
        var visitor = scene.App.Browse();
        var link = await LinkAsync(scene, "3幢张阿姨");

        var nothing = await visitor.SubmitAsync(await visitor.GetAsync(link), [], form: "#answer form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.Status);
        var after = await visitor.SubmitAsync(await visitor.GetAsync(link), new() { ["Input.Attendance"] = "OnSite", ["Input.Note"] = "晚到十分钟" }, form: "#answer form");
        Assert.Contains("现场给您留座", after.Main, StringComparison.Ordinal);
        Assert.Contains("您的回复：来现场", after.Main, StringComparison.Ordinal);
        var page = await staff.GetAsync(scene.Home + "/invite");
        Assert.Contains("还差 1 人", page.Main, StringComparison.Ordinal);
        Assert.Contains("晚到十分钟", page.Main, StringComparison.Ordinal);

        await visitor.SubmitAsync(await visitor.GetAsync(link), new() { ["Input.Attendance"] = "Declined" }, form: "#answer form");
        var version = (await scene.MeetingAsync()).Version;
        var same = await visitor.SubmitAsync(await visitor.GetAsync(link), new() { ["Input.Attendance"] = "Declined" }, form: "#answer form");
        Assert.Contains("谢谢您告诉我们", same.Main, StringComparison.Ordinal);
        Assert.Equal(version, (await scene.MeetingAsync()).Version);

        await scene.HappenAsync(new SessionOpened(scene.App.Clock.GetUtcNow(), "周敏"));
        Assert.Null((await visitor.GetAsync(link)).Document.QuerySelector("#answer"));
    }

    [Fact]
    public async Task A_proxy_acts_through_a_link_of_its_own_until_taken_back()
    {
        await using var scene = await InvitedAsync();
        var (holder, proxy) = (scene.App.Browse(), scene.App.Browse());
        var link = await LinkAsync(scene, "3幢张阿姨");

        var named = await holder.SubmitAsync(await holder.GetAsync(link), new() { ["Input.Name"] = "儿子小张" }, form: "#proxy details form");
        var proxyLink = new Uri(named.One("#proxy .ticket a").GetAttribute("href")!).PathAndQuery;
        Assert.NotEqual(link, proxyLink);
        var page = await proxy.GetAsync(proxyLink);
        Assert.Contains("您代3幢张阿姨参加", page.Main, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#proxy"));
        await proxy.SubmitAsync(page, new() { ["Input.Attendance"] = "Online" }, form: "#answer form");

        var meeting = await scene.MeetingAsync();
        Assert.Equal(meeting.Seats.Single(seat => seat.Name == "3幢张阿姨").Id, Assert.Single(meeting.Answers).SeatId);
        var answered = (await scene.App.Services.GetRequiredService<MeetingStore>().ReadAsync(scene.Id))[^1];
        Assert.Equal("儿子小张（代3幢张阿姨）", answered.By);
        Assert.Contains("由儿子小张代为参加", (await (await scene.App.SignInAs(Role.Staff)).GetAsync(scene.Home + "/invite")).Main, StringComparison.Ordinal);

        await holder.SubmitAsync(await holder.GetAsync(link), [], form: "#proxy > form");
        Assert.Equal(HttpStatusCode.NotFound, (await proxy.GetAsync(proxyLink)).Status);
        Assert.Equal(HttpStatusCode.OK, (await holder.GetAsync(link)).Status);
    }

    [Fact]
    public async Task A_seat_is_withdrawn_with_a_public_reason_from_its_own_row()
    {
        await using var scene = await InvitedAsync();
        var staff = await scene.App.SignInAs(Role.Staff);
        var seat = (await scene.MeetingAsync()).Seats.Single(s => s.Name == "老师");
        var link = await LinkAsync(scene, "老师");

        var refused = await staff.SubmitAsync(await staff.GetAsync(scene.Home + "/invite"), [], form: $"#seat-{seat.Id:D} form.form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        await staff.SubmitAsync(refused, new() { ["Gone.Reason"] = "调走了" }, form: $"#seat-{seat.Id:D} form.form");

        Assert.DoesNotContain((await scene.MeetingAsync()).Seats, s => s.Id == seat.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.App.Browse().GetAsync(link)).Status);
    }

    [Fact]
    public async Task Paper_invitations_have_one_sheet_with_its_own_code_for_each_who_wants_paper()
    {
        await using var scene = await InvitedAsync(services =>
        {
            services.Remove(services.Single(s => s.ImplementationType == typeof(NotificationWorker)));
            services.Configure<NotificationOptions>(options => options.Smtp.Host = "127.0.0.1");
        });
        var staff = await scene.App.SignInAs(Role.Staff);

        var paper = await staff.GetAsync(scene.Home + "/invite/print");
        Assert.Equal("3幢张阿姨，您好", paper.One(".invitation .invitation-to").TextContent);
        Assert.Contains(await LinkAsync(scene, "3幢张阿姨"), paper.One(".invitation-link").TextContent, StringComparison.Ordinal);
        Assert.NotNull(paper.One(".invitation svg.qr"));
        Assert.Equal(2, (await staff.GetAsync(scene.Home + "/invite/print?all=true")).Document.QuerySelectorAll(".invitation").Length);
        Assert.True(paper.Response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Who_wants_a_letter_that_nobody_can_send_gets_a_sheet()
    {
        await using var scene = await InvitedAsync();

        Assert.Equal(2, (await (await scene.App.SignInAs(Role.Staff)).GetAsync(scene.Home + "/invite/print")).Document.QuerySelectorAll(".invitation").Length);
    }

    private static async Task<string> LinkAsync(Scene scene, string name) =>
        "/seat/" + await scene.App.Services.GetRequiredService<SeatNames>().TokenOfAsync((await scene.MeetingAsync()).Seats.Single(seat => seat.Name == name).Id);

    /// <summary>A called meeting of quorum 2 with two who are invited.</summary>
    private static async Task<Scene> InvitedAsync(Action<IServiceCollection>? configure = null)
    {
        var scene = await SceneAsync(configure);
        var now = scene.App.Clock.GetUtcNow();
        var people = (await scene.App.Services.GetRequiredService<CouncillorStore>().ListAsync(TestApp.CommunityId)).Where(c => c.Active);
        var names = scene.App.Services.GetRequiredService<SeatNames>();
        await scene.HappenAsync(
            new MeetingScheduled(now, "王芳", new Schedule(now.AddDays(3), 90, "议事厅", "腾讯会议 123", scene.Facilitator.Id, "周敏", 2, [new("说说", 60)]), ""),
            new SeatsInvited(now, "王芳", [.. await Task.WhenAll(people.Select(async c => await names.SeatOfAsync(scene.Id, c)))]));
        return scene;
    }

    private static async Task<Scene> SceneAsync(Action<IServiceCollection>? configure = null)
    {
        var scene = await Scene.AcceptedAsync(configure: configure);
        var roster = scene.App.Services.GetRequiredService<CouncillorStore>();
        foreach (var councillor in new[]
        {
            Person("3幢张阿姨", "居民") with { Categories = ["traffic"] },
            Person("老师", "学校") with { Categories = ["traffic"], Contact = new("school@example.org", ""), ToldBy = ToldBy.Email },
            Person("歇着的人", "居民") with { Categories = ["traffic"], Active = false },
        })
            await roster.SaveAsync(councillor);
        return scene;
    }

    private static Councillor Person(string name, string group) => new(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), TestApp.CommunityId, name, group, "", null);
}
