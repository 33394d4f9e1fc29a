using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Roster;
using Deliberation.Storage.Secrets;

namespace Deliberation.Grains.Meetings;

/// <summary>Which seat a councillor has in a meeting, and the personal link that opens it. Both are computed with keys of the database; no table ties a seat to a person.</summary>
public sealed class SeatNames(SecretStore secrets, VoicePseudonyms pseudonyms)
{
    private const int ProofBytes = 11;
    private const string CodeLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private byte[]? _key;

    /// <summary>The seat that the councillor has in the meeting.</summary>
    public async ValueTask<Seat> SeatOfAsync(Guid meetingId, Councillor councillor) => new(
        await pseudonyms.OfAsync(meetingId, $"seat:{councillor.Id:N}"),
        councillor.Name,
        councillor.Group,
        councillor.Household.Length == 0 ? null : await pseudonyms.OfAsync(meetingId, $"household:{councillor.Household}"));

    /// <summary>The name under which a seat votes secretly on a motion; without the key nobody can tell whose it is.</summary>
    public ValueTask<Guid> BallotNameAsync(Guid meetingId, int motion, Guid seatId) =>
        pseudonyms.OfAsync(meetingId, string.Create(CultureInfo.InvariantCulture, $"ballot:{motion}:{seatId:N}"));

    /// <summary>A short code for the seat, to be typed at the door: eight characters (40 bits) of Crockford's base 32, shown as <c>XXXX-XXXX</c>.</summary>
    public async ValueTask<string> CodeOfAsync(Guid meetingId, Guid seatId)
    {
        var bytes = (await pseudonyms.OfAsync(meetingId, $"code:{seatId:N}")).ToByteArray();
        var code = string.Concat(bytes.Take(8).Select(b => CodeLetters[b % CodeLetters.Length]));
        return $"{code[..4]}-{code[4..]}";
    }

    /// <summary>Whether what a person typed is the code: case, spaces and dashes do not matter, and O, I, L are read as 0, 1, 1.</summary>
    public static bool Matches(string code, string? typed)
    {
        if (typed is null || typed.Length > 40)
            return false;
        var letters = typed.ToUpperInvariant().Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }).Where(c => CodeLetters.Contains(c, StringComparison.Ordinal));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(string.Concat(letters)), Encoding.ASCII.GetBytes(code.Replace("-", "", StringComparison.Ordinal)));
    }

    /// <summary>The secret part of the personal link: the seat with a proof of 88 bits, 36 characters that need no escaping.</summary>
    public async ValueTask<string> TokenOfAsync(Guid seatId)
    {
        var seat = seatId.ToByteArray();
        return Base64Url.EncodeToString([.. seat, .. await ProofAsync(seat)]);
    }

    /// <summary>The seat a token opens; null when the token was not made here. Whether the seat still stands is told by the meeting.</summary>
    public async ValueTask<Guid?> SeatOfTokenAsync(string token)
    {
        var bytes = new byte[16 + ProofBytes];
        if (token.Length != Base64Url.GetEncodedLength(bytes.Length) || !Base64Url.TryDecodeFromChars(token, bytes, out var written) || written != bytes.Length)
            return null;
        var proof = await ProofAsync(bytes[..16]);
        return CryptographicOperations.FixedTimeEquals(bytes.AsSpan(16), proof) ? new Guid(bytes.AsSpan(0, 16)) : null;
    }

    private async ValueTask<byte[]> ProofAsync(byte[] seat)
    {
        _key ??= await secrets.GetAsync("seats");
        return HMACSHA256.HashData(_key, seat)[..ProofBytes];
    }
}
