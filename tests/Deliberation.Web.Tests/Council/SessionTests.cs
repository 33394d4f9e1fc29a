using System.Net;
using Deliberation.Domain.Access;

namespace Deliberation.Web.Tests.Council;

public sealed class SessionTests
{
    [Fact]
    public async Task A_refused_form_keeps_its_words_and_the_others_stay_quiet()
    {
        await using var scene = await Scene.InSessionAsync();
        var person = await scene.App.SignInAs(Role.Secretary);
        var page = await person.GetAsync(scene.Home + "/session");

        var twice = await person.SubmitAsync(page, new() { ["Person.Name"] = "3幢张阿姨", ["Person.Group"] = "家长" }, "#sign-in form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
        Assert.Equal(("家长", "这个人已经签到了，不用再签。"), (twice.Value("Person.Group"), twice.ErrorOf("Person.Name")));
        Assert.Single(twice.Document.QuerySelectorAll(".errors"));

        var silent = await person.SubmitAsync(page, new() { ["Statement.Text"] = "<i>堵</i>" }, "#statement form");
        Assert.NotEmpty(silent.ErrorOf("Statement.Speaker"));
        Assert.Equal("<i>堵</i>", silent.Value("Statement.Text"));

        var many = await person.SubmitAsync(page, new() { ["Resolution.Text"] = "划车位", ["Resolution.For"] = "3" }, "#resolution form");
        Assert.NotEmpty(many.ErrorOf("Resolution.For"));
        Assert.Equal(("划车位", "3"), (many.Value("Resolution.Text"), many.Value("Resolution.For")));
        foreach (var votes in (string[])["-1", "", "三票", "99999999999"])
            Assert.NotEmpty((await person.SubmitAsync(page, new() { ["Resolution.Text"] = "划车位", ["Resolution.For"] = votes }, "#resolution form")).ErrorOf("Resolution.For"));
        Assert.Empty((await scene.MeetingAsync()).Resolutions);
    }

    [Fact]
    public async Task A_second_click_signs_nobody_in_twice()
    {
        await using var scene = await Scene.InSessionAsync();
        var person = await scene.App.SignInAs(Role.Facilitator);
        var page = await person.GetAsync(scene.Home + "/session");
        Dictionary<string, string> values = new() { ["Person.Name"] = "<b>老王</b>", ["Person.Room"] = "Online" };

        await person.SubmitAsync(page, values, "#sign-in form");
        var second = await person.SubmitAsync(page, values, "#sign-in form");

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal("<b>老王</b> 签到了。", second.One("#sign-in .done-heading").TextContent);
        Assert.Equal(3, (await scene.MeetingAsync()).Participants.Count);
        Assert.Contains("<b>老王</b> · 网上", second.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secretary_can_neither_open_nor_close()
    {
        await using var scene = await Scene.InSessionAsync();
        var secretary = await scene.App.SignInAs(Role.Secretary);
        var facilitator = await scene.App.SignInAs(Role.Facilitator);
        var theirs = (await facilitator.GetAsync(scene.Home + "/session")).One("#closing form");
        var page = await secretary.GetAsync(scene.Home + "/session");

        Assert.Null(page.Document.QuerySelector("#close"));
        var token = page.Document.QuerySelector("#sign-in [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var forced = await secretary.PostAsync(theirs.GetAttribute("action")!.Split('#')[0], [new("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.Forbidden, forced.Status);
    }

    [Fact]
    public async Task Without_a_quorum_no_resolution_is_offered()
    {
        await using var scene = await Scene.InSessionAsync();
        var now = scene.App.Clock.GetUtcNow();
        await scene.HappenAsync(new Domain.Meetings.MeetingScheduled(now, "王芳", (await scene.MeetingAsync()).Schedule! with { Quorum = 5 }, "改"), new Domain.Meetings.SessionOpened(now, "周敏"));
        var page = await (await scene.App.SignInAs(Role.Staff)).GetAsync(scene.Home + "/session");

        Assert.Contains("还差 3 人", page.Main, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#resolution form"));
    }
}
