using System.Security.Claims;
using Deliberation.Domain.Access;
using Deliberation.Web.Security;
using Deliberation.Web.Tests.Helpers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Deliberation.Web.Tests.Security;

public sealed class AccessTests
{
    [Fact]
    public async Task Not_allowed_is_said_where_it_was_asked()
    {
        await using var app = new TestApp();

        var page = await app.Browse().GetAsync("/account/denied");

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, page.Status);
        Assert.Equal("这一页您现在看不了", page.Heading);
    }

    [Fact]
    public async Task A_page_that_says_nothing_needs_a_signed_in_person()
    {
        await using var app = new TestApp();
        using var scope = app.Services.CreateScope();
        var policy = await scope.ServiceProvider.GetRequiredService<IAuthorizationPolicyProvider>().GetFallbackPolicyAsync();
        var authorization = scope.ServiceProvider.GetRequiredService<IAuthorizationService>();
        var page = new DefaultHttpContext();
        page.SetEndpoint(new Endpoint(null, null, "a page"));

        Assert.False((await authorization.AuthorizeAsync(new ClaimsPrincipal(new ClaimsIdentity()), page, policy!)).Succeeded);
        Assert.True((await authorization.AuthorizeAsync(Principal(Role.Resident), page, policy!)).Succeeded);
    }

    [Theory]
    [InlineData(Policies.Staff, Role.Staff, true)]
    [InlineData(Policies.Staff, Role.Resident, false)]
    [InlineData(Policies.Staff, Role.StreetAdmin, true)]
    [InlineData(Policies.MeetingTeam, Role.Facilitator, true)]
    [InlineData(Policies.MeetingTeam, Role.Councillor, false)]
    [InlineData(Policies.Desk, Role.ResponsibleUnit, true)]
    [InlineData(Policies.StreetAdmin, Role.Staff, false)]
    public async Task A_policy_lets_in_its_roles_and_the_street(string policy, Role role, bool allowed)
    {
        await using var app = new TestApp();
        using var scope = app.Services.CreateScope();
        var authorization = scope.ServiceProvider.GetRequiredService<IAuthorizationService>();

        Assert.Equal(allowed, (await authorization.AuthorizeAsync(Principal(role), null, policy)).Succeeded);
    }

    [Fact]
    public async Task Staff_see_the_way_to_their_desk_and_residents_do_not()
    {
        await using var app = new TestApp();

        Assert.NotNull((await (await app.SignInAs(Role.Staff)).GetAsync("/")).Document.QuerySelector("header a[href='/staff']"));
        Assert.Null((await (await app.SignInAs(Role.Resident)).GetAsync("/")).Document.QuerySelector("header a[href='/staff']"));
    }

    [Fact]
    public void The_actor_is_read_from_the_principal()
    {
        var actor = ActorFactory.From(Principal(Role.Staff, new Claim(ActorFactory.CommunityClaim, "heming"), new Claim(ActorFactory.UnitClaim, "wuye")));

        Assert.Equal("王阿姨", actor.Name);
        Assert.True(actor.Is("heming", Role.Staff));
        Assert.False(actor.Is("elsewhere", Role.Staff));
        Assert.Equal("wuye", actor.UnitId);
        Assert.Same(Actor.Visitor, ActorFactory.From(new ClaimsPrincipal(new ClaimsIdentity())));
    }

    [Fact]
    public async Task Every_page_says_who_may_open_it()
    {
        await using var app = new TestApp();
        var pages = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null).ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.True(
            page.Metadata.GetMetadata<IAllowAnonymous>() is not null || page.Metadata.GetMetadata<IAuthorizeData>() is not null, page.DisplayName));
    }

    private static ClaimsPrincipal Principal(Role role, params Claim[] more) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, "01970000-0000-7000-8000-000000000001"), new(ClaimTypes.Name, "王阿姨"), new(ClaimTypes.Role, role.ToString()), .. more], "test"));
}
