using System.Security.Cryptography;
using System.Text;
using Deliberation.Domain.Access;
using Deliberation.Domain.Opinions;
using Deliberation.Storage.Secrets;

namespace Deliberation.Web.Opinions;

/// <summary>Who speaks, as far as it can be told: the account, else the contact, else the browser.</summary>
/// <param name="Key">Equal for two voices of the same person; tells nothing about who it is.</param>
/// <param name="Verification">How sure that is.</param>
public sealed record Speaker(string Key, Verification Verification);

/// <summary>Makes the keys by which residents are told apart. A contact or a browser's number enters only through a hash with the site's own secret.</summary>
public sealed class ResidentKeys(SecretStore secrets)
{
    /// <summary>The cookie with a browser's random number; set when a visitor without a contact says something.</summary>
    public const string Cookie = "device";

    private const int DeviceLength = 32;
    private static readonly TimeSpan CookieAge = TimeSpan.FromDays(365);
    private byte[]? _secret;

    /// <summary>The key of an account.</summary>
    public static string OfAccount(Guid userId) => $"u:{userId:D}";

    /// <summary>Who speaks on this request.</summary>
    public async Task<Speaker> OfAsync(HttpContext context, Actor actor, string contact) => actor.UserId is { } userId
        ? new Speaker(OfAccount(userId), Verification.Account)
        : await OfContactAsync(contact) is { } key
            ? new Speaker(key, Verification.Contact)
            : new Speaker("d:" + await HashAsync(Device(context)), Verification.Anonymous);

    /// <summary>The key of who left a contact; null when there is nothing in it to tell people apart.</summary>
    public async Task<string?> OfContactAsync(string contact)
    {
        var plain = string.Concat(contact.Normalize(NormalizationForm.FormKC).ToUpperInvariant().EnumerateRunes().Where(rune => Rune.IsLetterOrDigit(rune) || rune.Value == '@'));
        // The same number with and without the country's prefix.
        if (plain.Length == 13 && plain.StartsWith("86", StringComparison.Ordinal) && plain.All(char.IsAsciiDigit))
            plain = plain[2..];
        return plain.Length == 0 ? null : "c:" + await HashAsync(plain);
    }

    private static string Device(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is { Length: DeviceLength } known && known.All(char.IsAsciiHexDigitLower))
            return known;
        var device = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(DeviceLength / 2));
        context.Response.Cookies.Append(Cookie, device, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = CookieAge,
            IsEssential = true,
        });
        return device;
    }

    private async Task<string> HashAsync(string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_secret ??= await secrets.GetAsync("residents"), Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
