using System.Net;
using Deliberation.Domain.Access;
using Deliberation.Domain.Opinions;
using Deliberation.Storage.Opinions;
using Deliberation.Web.Tests.Helpers;

namespace Deliberation.Web.Tests.Opinions;

public sealed class TakeTests
{
    [Fact]
    public async Task Staff_write_down_a_call_and_hand_over_the_receipt()
    {
        await using var app = new TestApp();
        var staff = await app.SignInAs(Role.Staff);
        var form = await staff.GetAsync("/staff/opinions/new");
        Assert.Equal("2026-05-08T14:30", form.Value("Input.SaidAt"));

        var sent = await TakeAsync(staff, form, "Visit", "2026-05-08T09:05", "楼道灯坏了", "13800000000");
        var again = await TakeAsync(staff, form, "Visit", "2026-05-08T09:05", "楼道灯坏了", "13800000000");

        Assert.Equal("登记好了，请把回执交给居民", sent.Heading);
        Assert.Equal(sent.Code(), again.Code());
        Assert.True(InquiryCode.TryParse(sent.Code(), out var code));
        var opinion = (await app.Get<OpinionStore>().FindByCodeHashAsync(code.Hash))!.Opinion.Opinion;
        Assert.Equal((Channel.Visit, Verification.Contact), (opinion.Channel, opinion.Verification));
        Assert.Equal(new DateTimeOffset(2026, 5, 8, 1, 5, 0, TimeSpan.Zero), opinion.SaidAt);
        Assert.Equal(1, (await app.Get<OpinionStore>().CountAsync(TestApp.CommunityId)).Opinions);
    }

    [Fact]
    public async Task Two_people_met_without_a_contact_are_two_residents()
    {
        await using var app = new TestApp();
        var staff = await app.SignInAs(Role.Staff);
        await TakeAsync(staff, await staff.GetAsync("/staff/opinions/new"), "Phone", "2026-05-08T09:05", "楼道灯坏了", "");
        await TakeAsync(staff, await staff.GetAsync("/staff/opinions/new"), "Mailbox", "2026-05-08T09:05", "楼道灯坏了", "");

        var both = (await app.Get<OpinionStore>().ListAsync(TestApp.CommunityId, new())).Items.Select(stored => stored.Opinion).ToList();

        Assert.Equal([Verification.Anonymous, Verification.Contact], both.Select(opinion => opinion.Verification).Order());
        Assert.NotEqual(both[0].ResidentKey, both[1].ResidentKey);
    }

    [Theory]
    [InlineData("Phone", "2026-05-09T09:00", "Input.SaidAt", "时间写到以后去了，请改成今天或更早的时间。")]
    [InlineData("Phone", "1999-05-09T09:00", "Input.SaidAt", "时间太早了，请改成 2000 年以后的时间。")]
    [InlineData("Phone", "昨天", "Input.SaidAt", "时间看不明白，请填年、月、日和几点几分。")]
    [InlineData("Phone", "0001-01-01T00:00", "Input.SaidAt", "时间看不明白，请填年、月、日和几点几分。")]
    [InlineData("Web", "2026-05-08T09:00", "Input.Channel", "请选一种收到的方式。")]
    public async Task What_cannot_be_is_refused_at_its_field_and_the_words_are_kept(string channel, string saidAt, string field, string message)
    {
        await using var app = new TestApp();
        var staff = await app.SignInAs(Role.Staff);

        var page = await TakeAsync(staff, await staff.GetAsync("/staff/opinions/new"), channel, saidAt, "楼道灯坏了", "");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(message, page.ErrorOf(field));
        Assert.Equal(("楼道灯坏了", saidAt), (page.Value("Input.Body"), page.Value("Input.SaidAt")));
        Assert.Equal(0, (await app.Get<OpinionStore>().CountAsync(TestApp.CommunityId)).Opinions);
    }

    [Fact]
    public async Task Only_this_communitys_staff_may()
    {
        await using var app = new TestApp();
        await app.Get<Storage.Communities.CommunityStore>().SaveAsync(new("elsewhere", "别处", "街道", "城", [], [], []));

        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs(Role.Resident)).GetAsync("/staff/opinions/new")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAs("elsewhere", null, Role.Staff)).GetAsync("/staff/opinions/new")).Status);
        Assert.StartsWith("/account/sign-in", (await app.Browse().GetAsync("/staff/opinions/new")).Address, StringComparison.Ordinal);
    }

    private static Task<Shown> TakeAsync(Browser staff, Shown form, string channel, string saidAt, string body, string contact) => staff.SubmitAsync(form, new()
    {
        ["Input.Channel"] = channel, ["Input.SaidAt"] = saidAt, ["Input.Body"] = body, ["Input.Contact"] = contact,
    });

}
