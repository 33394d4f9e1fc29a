using Deliberation.Domain.Access;
using Deliberation.Storage.Access;
using Deliberation.Storage.Communities;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Deliberation.Web.Tests.Helpers;

/// <summary>The whole site in this process, with a data directory, a database and a clock of its own.</summary>
/// <param name="configure">Replaces services.</param>
/// <param name="dataDirectory">The data of another app to start again from; it stays when this app is disposed.</param>
public sealed class TestApp(Action<IServiceCollection>? configure = null, string? dataDirectory = null) : WebApplicationFactory<Program>
{
    public const string CommunityId = "heming";
    public const string Password = "correct horse 8";

    public TestClock Clock { get; } = new();

    public string DataDirectory { get; } = dataDirectory ?? Directory.CreateTempSubdirectory("deliberation-web-").FullName;

    /// <summary>A visitor with an empty cookie jar.</summary>
    public Browser Browse() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false }));

    /// <summary>A visitor who signs in through the page, with a new account that holds the roles.</summary>
    public Task<Browser> SignInAs(params Role[] roles) => SignInAs(CommunityId, null, roles);

    public async Task<Browser> SignInAs(string? community, string? unitId, params Role[] roles)
    {
        var account = await AddAccountAsync($"user{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}", community, unitId, roles);
        var browser = Browse();
        var after = await browser.SignInAsync(account.UserName, Password);
        Assert.Equal("/", after.Address);
        return browser;
    }

    public async Task<UserAccount> AddAccountAsync(string userName, string? community, string? unitId, params Role[] roles)
    {
        var account = new UserAccount(
            Guid.CreateVersion7(Clock.GetUtcNow()), userName, "王阿姨", "", community, unitId, roles.ToHashSet(), 0, null, SignInDesk.NewStamp());
        account = account with { PasswordHash = Services.GetRequiredService<IPasswordHasher<UserAccount>>().HashPassword(account, Password) };
        Assert.True(await Services.GetRequiredService<UserStore>().AddAsync(account));
        return account;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Storage:DataDirectory", DataDirectory);
        builder.UseSetting("Community:Id", CommunityId);
        builder.UseSetting("Demo:Load", "false");
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            configure?.Invoke(services);
        });
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        host.Services.GetRequiredService<CommunityStore>().SaveAsync(new Community(CommunityId, "鹤鸣社区", "小河街道", "杭城", [], [], [])).GetAwaiter().GetResult();
        return host;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (dataDirectory is null)
            Directory.Delete(DataDirectory, recursive: true);
    }
}
