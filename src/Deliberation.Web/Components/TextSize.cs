namespace Deliberation.Web.Components;

/// <summary>Large text (适老) or standard, remembered in a cookie.</summary>
public static class TextSize
{
    public const string Cookie = "size";
    public const string Elder = "elder";
    public const string Standard = "standard";

    public static string Of(HttpRequest request) => request.Cookies[Cookie] == Elder ? Elder : Standard;
}
