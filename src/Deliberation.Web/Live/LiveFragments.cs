using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;

namespace Deliberation.Web.Live;

/// <summary>
/// The part of a page that follows a meeting is made once for each version and sent to every visitor from memory: when something happens, all of them ask at once.
/// The version is the one the hub knows, never one that the address names. Whoever is signed in has the part made for them.
/// </summary>
public sealed class LiveFragments(LiveHub hub) : IOutputCachePolicy
{
    /// <summary>For <c>[OutputCache(PolicyName = LiveFragments.Policy)]</c> on a page whose address holds the meeting's <c>id</c> and whose part is the handler <see cref="Handler"/>.</summary>
    public const string Policy = "live";

    public const string Handler = "Live";

    /// <summary>The part tells the version it shows in this header.</summary>
    public const string VersionHeader = "Meeting-Version";

    /// <summary>Days turn without an event: what is due today is no older than this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        long? version = HttpMethods.IsGet(http.Request.Method)
            && string.Equals(http.Request.Query["handler"], Handler, StringComparison.OrdinalIgnoreCase)
            && http.User.Identity?.IsAuthenticated != true
            && Guid.TryParse(http.Request.RouteValues["id"] as string, out var id)
                ? hub.VersionOf(id)
                : null;
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = version is not null;
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.QueryKeys = "handler";
        context.CacheVaryByRules.RouteValueNames = "*";
        context.CacheVaryByRules.HeaderNames = "Accept-Encoding";
        context.CacheVaryByRules.VaryByValues["version"] = version?.ToString(CultureInfo.InvariantCulture) ?? "";
        context.CacheVaryByRules.VaryByValues["language"] = CultureInfo.CurrentUICulture.Name;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage &= response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0;
        return ValueTask.CompletedTask;
    }
}
