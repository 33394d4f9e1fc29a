using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Deliberation.Domain.Opinions;

namespace Deliberation.Web.Opinions;

/// <summary>
/// The secret of one visit to the form. The command and the inquiry code follow from it and from what is said: the same form sent twice is one command
/// with the same code, and a form that was changed after "back" is another.
/// </summary>
public sealed class Ticket(byte[] seed)
{
    /// <summary>Bytes of the seed.</summary>
    public const int Length = 32;

    private const string CodeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int CodeLength = 12;

    /// <summary>The id of the command that says these things.</summary>
    public Guid CommandFor(params string[] said) => new(Derive("command", said).AsSpan(0, 16));

    /// <summary>The inquiry code of what is said by it.</summary>
    public InquiryCode CodeFor(params string[] said)
    {
        var bytes = Derive("code", said);
        return InquiryCode.TryParse(string.Concat(bytes.Take(CodeLength).Select(b => CodeAlphabet[b % CodeAlphabet.Length])), out var code)
            ? code
            : throw new UnreachableException();
    }

    private byte[] Derive(string purpose, string[] said) => HMACSHA256.HashData(
        seed,
        Encoding.UTF8.GetBytes(string.Concat(said.Prepend(purpose).Select(text => string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}")))));
}
