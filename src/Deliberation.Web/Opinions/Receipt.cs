using System.Globalization;
using Deliberation.Domain.Opinions;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Deliberation.Web.Opinions;

/// <summary>What a person takes away: kept by the browser, sealed, for as long as it takes to note the code down.</summary>
/// <param name="Code">The inquiry code.</param>
/// <param name="Kind">What it was given for.</param>
/// <param name="Until">The browser shows it until then, UTC.</param>
public sealed record Receipt(InquiryCode Code, ReceiptKind Kind, DateTimeOffset Until)
{
    private const string Key = "Receipt";

    /// <summary>How long it can be opened again.</summary>
    public static readonly TimeSpan ShownFor = TimeSpan.FromMinutes(30);

    public void Keep(ITempDataDictionary tempData) =>
        tempData[Key] = string.Create(CultureInfo.InvariantCulture, $"{Code}|{Kind}|{Until.ToUnixTimeSeconds()}");

    /// <summary>The receipt of this browser, which stays until its time is over; null when there is none.</summary>
    public static Receipt? Of(ITempDataDictionary tempData, DateTimeOffset now)
    {
        if ((tempData.Peek(Key) as string)?.Split('|') is not [var text, var kind, var seconds] || !InquiryCode.TryParse(text, out var code))
            return null;
        var receipt = new Receipt(code, Enum.Parse<ReceiptKind>(kind), DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture)));
        if (now < receipt.Until)
            return receipt;
        tempData.Remove(Key);
        return null;
    }
}

/// <summary>What a receipt is for.</summary>
public enum ReceiptKind
{
    /// <summary>The person's own words.</summary>
    Said,

    /// <summary>A second to a neighbour's.</summary>
    Seconded,

    /// <summary>Written down by staff, to be handed over.</summary>
    Taken,
}
