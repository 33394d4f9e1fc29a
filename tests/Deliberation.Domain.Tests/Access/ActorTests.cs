using Deliberation.Domain.Access;

namespace Deliberation.Domain.Tests.Access;

public class ActorTests
{
    private static Actor With(string? community, params Role[] roles) => new(Guid.Empty, "某人", community, new HashSet<Role>(roles));

    [Fact]
    public void A_role_counts_only_in_its_own_community()
    {
        Assert.True(With("heming", Role.Staff).Is("heming", Role.Facilitator, Role.Staff));
        Assert.False(With("heming", Role.Staff).Is("elsewhere", Role.Staff));
        Assert.False(With("heming", Role.Resident).Is("heming", Role.Staff));
    }

    [Fact]
    public void A_street_administrator_acts_in_every_community() => Assert.True(With(null, Role.StreetAdmin).Is("anywhere", Role.Staff));

    [Fact]
    public void Nobody_can_be_made_the_system()
    {
        Assert.True(Actor.System.IsSystem);
        Assert.False(new Actor(null, "system", null, new HashSet<Role>()).IsSystem);
        Assert.False((Actor.System with { }).IsSystem);
    }
}
