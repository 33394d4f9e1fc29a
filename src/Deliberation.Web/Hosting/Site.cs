using Deliberation.Web.Security;
using Microsoft.Extensions.Configuration.Memory;

namespace Deliberation.Web.Hosting;

/// <summary>The composition root: the site from its parts, ready to run.</summary>
public static class Site
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>What holds where nothing else is configured. Addresses are not logged: some carry an inquiry code.</summary>
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
        // The site says itself where it is.
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Warning",
    };

    /// <param name="args">The command line.</param>
    /// <param name="prepare">Adds services that stand in for the site's own.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? prepare = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(Site).Assembly.GetName().Name, WebRootPath = PublishedWebRoot() });
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
        // The same files are served from a build as from a publish, whatever the environment is called.
        builder.WebHost.UseStaticWebAssets();
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultUrl);

        prepare?.Invoke(builder.Services);
        builder.AddFoundation();
        builder.AddCouncil();
        builder.AddPages();
        builder.AddTopicPages();
        builder.AddOpinionPages();
        builder.AddLexicon();
        builder.AddLive();
        builder.AddHandling();
        builder.AddRoster();
        builder.AddNotifications();
        builder.AddSecurity();

        var app = builder.Build();
        app.UseSite();
        return app;
    }

    private static string? PublishedWebRoot()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        return Directory.Exists(path) ? path : null;
    }
}
