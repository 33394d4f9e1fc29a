using Deliberation.Web.Live;

namespace Deliberation.Web.Hosting;

/// <summary>What pages that follow a meeting live work with.</summary>
public static class LiveServices
{
    public static void AddLive(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<LiveOptions>(builder.Configuration.GetSection(LiveOptions.Section));
        builder.Services.AddSingleton<LiveFollowers>().AddSingleton<LiveHub>();
        builder.Services.AddOutputCache(cache => cache.AddPolicy(LiveFragments.Policy, policy => policy.AddPolicy<LiveFragments>(), excludeDefaultPolicy: true));
    }
}
