namespace Deliberation.Web.Meetings;

/// <summary>The browser that opened a personal link finds back to the seat from the code at the door of the room. Sent to the pages of this meeting only.</summary>
public static class SeatCookie
{
    private const string Name = "seat";

    public static void Keep(HttpContext context, Guid meetingId, string token) => context.Response.Cookies.Append(Name, token, new CookieOptions
    {
        Path = $"/meetings/{meetingId:D}/join",
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        MaxAge = TimeSpan.FromDays(1),
        IsEssential = true,
    });

    /// <summary>The token kept; null when none is.</summary>
    public static string? Of(HttpContext context) => context.Request.Cookies[Name];
}
