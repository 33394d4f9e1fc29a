using Deliberation.Web.Roster;

namespace Deliberation.Web.Hosting;

/// <summary>What the roster and the invitations work with.</summary>
public static class RosterServices
{
    public static void AddRoster(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<RosterDesk>().AddSingleton<RosterColumns>().AddSingleton<RosterImport>().AddSingleton<SeatingDesk>().AddSingleton<PersonalLinks>();
}
