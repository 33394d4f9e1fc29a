using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;

namespace Deliberation.Web.Hosting;

/// <summary>How much one visitor may send, and how often. Generous: many neighbours share one address.</summary>
public static class Limits
{
    /// <summary>Policy for pages where anyone may write: counts only what is sent, not what is read, by account or else by address.</summary>
    public const string AnonymousWrites = "anonymous-writes";

    /// <summary>Policy for pages that look up an inquiry code: counts every request, by account or else by address.</summary>
    public const string CodeLookups = "code-lookups";

    /// <summary>Policy for signing in and registering: counts only what is sent, also from those signed in.</summary>
    public const string Credentials = "credentials";

    /// <summary>Largest request, bytes. The longest opinion is 10,000 characters, 90 kB as a form: a text far too long is still answered in place and not lost. Uploads raise it on their own page.</summary>
    public const int MaxRequest = 2 * 1024 * 1024;

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequest;
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = 256;
            form.KeyLengthLimit = 256;
            form.ValueLengthLimit = MaxRequest;
            form.MultipartBodyLengthLimit = MaxRequest;
        });
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(AnonymousWrites, context => Reads(context) ? Free : PerPerson(context, AnonymousWrites, 60));
            limiter.AddPolicy(CodeLookups, context => PerPerson(context, CodeLookups, 120));
            limiter.AddPolicy(Credentials, context => Reads(context) ? Free : PerAddress(context, Credentials, 60));
        });
    }

    private static RateLimitPartition<string> Free => RateLimitPartition.GetNoLimiter("");

    private static bool Reads(HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);

    private static RateLimitPartition<string> PerPerson(HttpContext context, string policy, int perMinute) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account ? Per(account, policy, perMinute) : PerAddress(context, policy, perMinute);

    private static RateLimitPartition<string> PerAddress(HttpContext context, string policy, int perMinute) =>
        Per(Address(context.Connection.RemoteIpAddress), policy, perMinute);

    private static RateLimitPartition<string> Per(string who, string policy, int perMinute) =>
        RateLimitPartition.GetSlidingWindowLimiter($"{policy} {who}", _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = perMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        });

    /// <summary>Names who asks: an IPv6 household owns a /64, so its first half names it.</summary>
    internal static string Address(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6 } =>
            string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))}::/64"),
        _ => address.ToString(),
    };
}
