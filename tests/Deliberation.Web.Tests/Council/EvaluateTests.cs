using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Web.Tests.Helpers;

namespace Deliberation.Web.Tests.Council;

public sealed class EvaluateTests
{
    private static readonly Dictionary<string, string> Good = new()
    {
        ["Input.Concern"] = "5", ["Input.Urgency"] = "4", ["Input.Feasibility"] = "4", ["Input.Reach"] = "5", ["Input.Comment"] = "早该管了，电话13812345678",
    };

    [Fact]
    public async Task Both_rounds_are_gathered_shown_with_their_formula_and_lead_to_a_decision()
    {
        await using var scene = await Scene.ProposedAsync();
        var account = await scene.App.AddAccountAsync("laowang", TestApp.CommunityId, null, Role.Councillor);
        var staff = await scene.App.SignInAs(Role.Staff);

        var form = await staff.GetAsync(scene.Home + "/evaluate");
        Assert.Equal(account.Id.ToString("D"), form.Value("Input.People[0].UserId"));
        Assert.Equal(scene.Home, (await staff.SubmitAsync(form, new() { ["Input.Least"] = "2" })).Address);

        var councillor = scene.App.Browse();
        await councillor.SignInAsync("laowang", TestApp.Password);
        var address = $"/meetings/{scene.Id:D}";
        Assert.NotNull((await councillor.GetAsync(address)).Document.QuerySelector($"a[href='{address}/score']"));
        var scored = await councillor.SubmitAsync(await councillor.GetAsync(address + "/score"), Good);
        Assert.Equal(address, scored.Address);
        Assert.Contains("早该管了", scored.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", scored.Main, StringComparison.Ordinal);

        var home = await staff.GetAsync(scene.Home);
        var early = await staff.SubmitAsync(home, new() { ["Input.Verdict"] = "Accept", ["Input.Reason"] = "大家都关心" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains("至少要 2 份", early.Main, StringComparison.Ordinal);

        var room = await staff.SubmitAsync(await staff.GetAsync(scene.Home + "/on-site"), new()
        {
            ["Input.People[0].Name"] = "文具店老李", ["Input.People[0].Group"] = "商户",
            ["Input.People[0].Concern"] = "3", ["Input.People[0].Urgency"] = "3", ["Input.People[0].Feasibility"] = "3", ["Input.People[0].Reach"] = "3",
            ["Input.People[1].Name"] = "李大爷", ["Input.People[1].Group"] = "居民",
        });
        Assert.Equal(scene.Home, room.Address);

        var story = await scene.App.Browse().GetAsync(address);
        Assert.Contains("综合得分 69", story.Main, StringComparison.Ordinal);
        Assert.Contains("现场来了 2 人，交了 1 份", story.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("李大爷", story.Main, StringComparison.Ordinal);

        var decided = await staff.SubmitAsync(await staff.GetAsync(scene.Home), new() { ["Input.Verdict"] = "Accept", ["Input.Reason"] = "大家都关心" });
        Assert.Equal(HttpStatusCode.OK, decided.Status);
        Assert.Equal(MeetingStage.Accepted, (await scene.MeetingAsync()).Stage);
    }

    [Fact]
    public async Task Only_who_was_asked_sees_the_form_and_every_missing_score_is_said()
    {
        await using var scene = await Scene.ProposedAsync();
        var account = await scene.App.AddAccountAsync("laowang", TestApp.CommunityId, null, Role.Councillor);
        var staff = await scene.App.SignInAs(Role.Staff);
        await staff.SubmitAsync(await staff.GetAsync(scene.Home + "/evaluate"), []);
        var address = $"/meetings/{scene.Id:D}/score";

        var other = await scene.App.SignInAs(Role.Councillor);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await scene.App.SignInAs("elsewhere", null, Role.Councillor)).GetAsync(address)).Status);

        var councillor = scene.App.Browse();
        await councillor.SignInAsync("laowang", TestApp.Password);
        var gaps = await councillor.SubmitAsync(await councillor.GetAsync(address), new() { ["Input.Concern"] = "5" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, gaps.Status);
        foreach (var name in (string[])["Urgency", "Feasibility", "Reach"])
            Assert.NotEmpty(gaps.ErrorOf($"Input.{name}"));

        scene.App.Clock.Advance(TimeSpan.FromDays(6));
        Assert.Contains("评分已经结束", (await councillor.GetAsync(address)).Main, StringComparison.Ordinal);
        Assert.NotEqual(account.Id, Assert.Single((await scene.MeetingAsync()).ProposalEvaluation!.Invited).Id);
    }

    [Theory]
    [InlineData("Input.Until", "2026-05-01")]
    [InlineData("Input.Until", "")]
    [InlineData("Input.Least", "0")]
    [InlineData("Input.Least", "")]
    public async Task What_is_wrong_stands_beside_its_field(string field, string value)
    {
        await using var scene = await Scene.ProposedAsync();
        await scene.App.AddAccountAsync("laowang", TestApp.CommunityId, null, Role.Councillor);
        var staff = await scene.App.SignInAs(Role.Staff);

        var page = await staff.SubmitAsync(await staff.GetAsync(scene.Home + "/evaluate"), new() { [field] = value });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.ErrorOf(field));
        Assert.Equal(MeetingStage.Proposed, (await scene.MeetingAsync()).Stage);
    }

    [Theory]
    [InlineData("evaluate")]
    [InlineData("on-site")]
    [InlineData("merge")]
    public async Task The_pages_are_for_staff(string path)
    {
        await using var scene = await Scene.ProposedAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await (await scene.App.SignInAs(Role.Facilitator)).GetAsync($"{scene.Home}/{path}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await scene.App.SignInAs("elsewhere", null, Role.Staff)).GetAsync($"{scene.Home}/{path}")).Status);
    }

    [Fact]
    public async Task A_merged_item_leads_to_the_other_and_can_be_taken_out_again()
    {
        await using var scene = await Scene.ProposedAsync();
        var staff = await scene.App.SignInAs(Role.Staff);
        Assert.Contains("没有别的议题", (await staff.GetAsync(scene.Home + "/merge")).Main, StringComparison.Ordinal);
        var target = await scene.AddItemAsync("校门口停车");

        var form = await staff.GetAsync(scene.Home + "/merge");
        Assert.NotEmpty((await staff.SubmitAsync(form, new() { ["Input.Reason"] = "是一回事" })).ErrorOf("Input.Into"));
        Assert.Equal(scene.Home, (await staff.SubmitAsync(form, new() { ["Input.Into"] = target.ToString("D"), ["Input.Reason"] = "是一回事" })).Address);
        Assert.Equal(MeetingStage.Merged, (await scene.MeetingAsync()).Stage);
        Assert.NotNull((await scene.App.Browse().GetAsync($"/meetings/{scene.Id:D}")).Document.QuerySelector($"main a[href='/meetings/{target:D}']"));
        Assert.NotNull((await scene.App.Browse().GetAsync($"/meetings/{target:D}")).Document.QuerySelector($"main a[href='/meetings/{scene.Id:D}']"));

        var apart = await staff.SubmitAsync(await staff.GetAsync(scene.Home + "/merge"), new() { ["Input.Reason"] = "其实是两回事" });
        Assert.Equal(scene.Home, apart.Address);
        Assert.Equal(MeetingStage.Proposed, (await scene.MeetingAsync()).Stage);
    }
}
