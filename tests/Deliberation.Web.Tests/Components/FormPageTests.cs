using Deliberation.Domain.Refusals;
using Deliberation.Web.Components;
using Deliberation.Web.Tests.Helpers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Deliberation.Web.Tests.Components;

public sealed class FormPageTests
{
    [Fact]
    public async Task A_refusal_lands_at_its_field_and_one_without_a_field_above_the_form()
    {
        await using var app = new TestApp();
        var page = Page(app, "Input.Title");

        Assert.True(page.Try(new("opinion.title-too-long", "Title", 200), new("opinion.in-the-future", "SaidAt"), new("meeting.not-found")));

        Assert.Equal("标题太长了，请缩短到 200 个字以内。", Assert.Single(page.ModelState["Input.Title"]!.Errors).ErrorMessage);
        Assert.Equal(2, page.ModelState[""]!.Errors.Count);
    }

    [Fact]
    public async Task Nothing_refused_leaves_the_form_valid()
    {
        await using var app = new TestApp();
        var page = Page(app);

        Assert.False(page.Try());
        Assert.True(page.ModelState.IsValid);
    }

    [Theory]
    [InlineData("text.missing", "Reason", "请写明理由，居民会看到。")]
    [InlineData("text.missing", "Elsewhere", "这一项还没有填，请补上。")]
    [InlineData("no.such-code", null, "这一步没有办成，刚才填的内容还在。请稍后再试一次；还不行的话，请联系社区工作人员。")]
    public async Task A_refusal_says_what_its_field_needs_and_an_unknown_one_still_speaks(string code, string? field, string words)
    {
        await using var app = new TestApp();

        Assert.Equal(words, app.Services.GetRequiredService<RefusalWords>().For(new Refusal(code, field)));
    }

    [Fact]
    public async Task A_form_without_a_command_id_gets_one_and_keeps_it()
    {
        await using var app = new TestApp();
        var page = Page(app);

        var id = page.Id();

        Assert.NotEqual(Guid.Empty, id);
        Assert.Equal(id, page.Id());
    }

    private static SomePage Page(TestApp app, params string[] fields)
    {
        var http = new DefaultHttpContext { RequestServices = app.Services };
        http.Request.ContentType = "application/x-www-form-urlencoded";
        http.Request.Form = new FormCollection(fields.ToDictionary(field => field, _ => new StringValues("typed")));
        return new SomePage { PageContext = new PageContext { HttpContext = http } };
    }

    private sealed class SomePage : FormPage
    {
        public bool Try(params Refusal[] refusals) => Refuse(refusals);

        public Guid Id() => CommandIdOrNew();
    }
}
