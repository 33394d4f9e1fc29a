using Deliberation.Domain.Access;
using Deliberation.Web.CommandLine;
using Deliberation.Web.Sample;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Spectre.Console;

namespace Deliberation.Web.Hosting;

/// <summary>Tells the terminal where the site is, and how to sign in to the sample community.</summary>
internal sealed class Welcome(IServer server, Terminal terminal)
{
    /// <param name="demo">The password and codes of the sample; null when there is none.</param>
    /// <param name="people">One person for each role.</param>
    public void Say(DemoFile? demo, IReadOnlyList<(Role Role, UserAccount Account)> people)
    {
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses is not { Count: > 0 } addresses)
            return;
        foreach (var address in addresses)
            terminal.Out.WriteLine(Texts.Get("welcome.address", address));
        if (demo is null || people.Count == 0)
            return;
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in new[] { "role", "user-name", "name", "password" })
            table.AddColumn(new TableColumn(Texts.Get($"welcome.{column}")) { NoWrap = true });
        foreach (var (role, account) in people)
            table.AddRow(new[] { Texts.Get($"role.{role}"), account.UserName, account.DisplayName, demo.Password }.Select(cell => new Text(cell)));
        terminal.Out.WriteLine(Texts.Get("welcome.sign-ins"));
        terminal.Write(table);
        if (demo.Codes.Count > 0)
            terminal.Out.WriteLine(Texts.Get("welcome.code", $"{addresses.First().TrimEnd('/')}/opinions/{demo.Codes.Values.First()}"));
    }
}
