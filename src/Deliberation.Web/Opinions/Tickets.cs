using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Deliberation.Web.Opinions;

/// <summary>Gives a form its ticket, sealed so that only this site can open it.</summary>
public sealed class Tickets(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("Deliberation.Opinions.Ticket");

    /// <summary>A new ticket, as a hidden field carries it.</summary>
    public string Issue() => WebEncoders.Base64UrlEncode(_seal.Protect(RandomNumberGenerator.GetBytes(Ticket.Length)));

    /// <summary>The ticket in a hidden field; null when it is none of ours.</summary>
    public Ticket? Open(string field)
    {
        try
        {
            return new Ticket(_seal.Unprotect(WebEncoders.Base64UrlDecode(field)));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
