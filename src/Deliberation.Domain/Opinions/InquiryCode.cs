using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Deliberation.Domain.Opinions;

/// <summary>
/// 查询码: the secret that lets a resident without an account follow and rate. Twelve characters (60 bits) of Crockford's base 32,
/// shown as <c>XXXX-XXXX-XXXX</c>. Only its <see cref="Hash"/> is stored.
/// </summary>
public readonly record struct InquiryCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 12;
    private readonly string? _characters;

    private InquiryCode(string characters) => _characters = characters;

    /// <summary>Makes a code from a cryptographic source of randomness.</summary>
    public static InquiryCode Create() => new(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>Reads what a person typed: case, spaces and dashes do not matter, and O, I, L are read as 0, 1, 1.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out InquiryCode code)
    {
        code = default;
        if (text is null || text.Length > 64)
            return false;
        var characters = new StringBuilder(Length);
        foreach (var typed in text)
        {
            // Full-width letters stand a fixed distance from the ASCII ones; String.Normalize would throw on broken text.
            var c = char.ToUpperInvariant(typed is >= '\uff01' and <= '\uff5e' ? (char)(typed - 0xFEE0) : typed);
            if (c is '-' or ' ' or '\u3000' or '—' or '–')
                continue;
            var read = c switch { 'O' => '0', 'I' or 'L' => '1', _ => c };
            if (!Alphabet.Contains(read, StringComparison.Ordinal))
                return false;
            characters.Append(read);
        }

        if (characters.Length != Length)
            return false;
        code = new InquiryCode(characters.ToString());
        return true;
    }

    /// <summary>SHA-256 of the code in lower-case hex: what storage keeps and looks up.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(_characters ?? "")));

    /// <summary>The code in groups of four, as printed; empty for the default value.</summary>
    public override string ToString() => _characters is null ? "" : $"{_characters[..4]}-{_characters[4..8]}-{_characters[8..]}";
}
