using System.Security.Cryptography;
using System.Text;
using Deliberation.Domain.Access;
using Deliberation.Domain.Opinions;
using Deliberation.Storage.Connections;

namespace Deliberation.Web.Opinions;

/// <summary>Who speaks, as far as it can be told: the account, else the contact, else the browser.</summary>
/// <param name="Key">Equal for two voices of the same person; tells nothing about who it is.</param>
/// <param name="Verification">How sure that is.</param>
public sealed record Speaker(string Key, Verification Verification);

/// <summary>Makes the keys by which residents are told apart. A contact or a browser's number enters only through a hash with a secret of this site.</summary>
public sealed class ResidentKeys(StorageOptions storage)
{
    /// <summary>The cookie with a browser's random number; set when a visitor without a contact says something.</summary>
    public const string Cookie = "device";

    private const int SecretLength = 32;
    private const int DeviceLength = 32;
    private static readonly TimeSpan CookieAge = TimeSpan.FromDays(365);
    private readonly Lazy<byte[]> _secret = new(() => Secret(Path.Combine(storage.DataDirectory, "keys", "residents.key")));

    /// <summary>The key of an account.</summary>
    public static string OfAccount(Guid userId) => $"u:{userId:D}";

    /// <summary>Who speaks on this request.</summary>
    public Speaker Of(HttpContext context, Actor actor, string contact) => actor.UserId is { } userId
        ? new Speaker(OfAccount(userId), Verification.Account)
        : OfContact(contact) is { } key
            ? new Speaker(key, Verification.Contact)
            : new Speaker("d:" + Hash(Device(context)), Verification.Anonymous);

    /// <summary>The key of who left a contact; null when there is nothing in it to tell people apart.</summary>
    public string? OfContact(string contact)
    {
        var plain = string.Concat(contact.Normalize(NormalizationForm.FormKC).ToUpperInvariant().EnumerateRunes().Where(rune => Rune.IsLetterOrDigit(rune) || rune.Value == '@'));
        // The same number with and without the country's prefix.
        if (plain.Length == 13 && plain.StartsWith("86", StringComparison.Ordinal) && plain.All(char.IsAsciiDigit))
            plain = plain[2..];
        return plain.Length == 0 ? null : "c:" + Hash(plain);
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

    private string Hash(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(_secret.Value, Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    /// <summary>Read from its file, which the first to need it writes whole.</summary>
    private static byte[] Secret(string path)
    {
        if (!File.Exists(path))
        {
            var mine = path + "." + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
            using (var file = new FileStream(mine, Options()))
                file.Write(RandomNumberGenerator.GetBytes(SecretLength));
            try
            {
                File.Move(mine, path, overwrite: false);
            }
            catch (IOException) when (File.Exists(path))
            {
                File.Delete(mine);
            }
        }

        return File.ReadAllBytes(path) is { Length: SecretLength } secret ? secret : throw new InvalidDataException($"{path} is damaged: it must hold {SecretLength} bytes.");
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
