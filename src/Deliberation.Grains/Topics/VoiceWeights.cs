using Deliberation.Domain.Opinions;
using Deliberation.Storage.Opinions;

namespace Deliberation.Grains.Topics;

/// <summary>How much a voice weighs in the heat, by how surely it is one distinct resident.</summary>
internal static class VoiceWeights
{
    private const double Nameless = 0.6;
    private const string AccountKey = "u:";
    private static readonly TimeSpan New = TimeSpan.FromDays(7);

    /// <summary>0–1. Anybody can open an account, so for its first week one is no surer than a browser.</summary>
    public static double Of(Voice voice) => voice.Verification switch
    {
        Verification.Account => voice.SaidAt - OpenedAt(voice.ResidentKey) < New ? Nameless : 1.0,
        Verification.Contact => 0.9,
        _ => Nameless,
    };

    /// <summary>When an account was opened: its id, which the resident's key is made of, begins with that time (RFC 9562, version 7). Long ago when the key says nothing.</summary>
    private static DateTimeOffset OpenedAt(string residentKey) =>
        residentKey.StartsWith(AccountKey, StringComparison.Ordinal) && Guid.TryParseExact(residentKey[AccountKey.Length..], "D", out var id) && id.Version == 7
            ? DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id.ToString("N")[..12], 16))
            : DateTimeOffset.MinValue;
}
