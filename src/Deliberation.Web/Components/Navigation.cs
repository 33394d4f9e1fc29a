namespace Deliberation.Web.Components;

/// <summary>A way through the site.</summary>
/// <param name="Href">The address of the page.</param>
/// <param name="Key">Its word in <c>SharedTexts</c>.</param>
/// <param name="Icon">The drawing beside the word.</param>
public sealed record NavigationItem(string Href, string Key, string Icon);

/// <summary>The five ways that every page offers.</summary>
public static class Navigation
{
    public const string DeskHref = "/staff";

    public static IReadOnlyList<NavigationItem> Items { get; } =
    [
        new("/", "Nav.Home", "home"),
        new("/opinions/new", "Nav.Say", "say"),
        new("/topics", "Nav.Topics", "topics"),
        new("/meetings", "Nav.Meetings", "meeting"),
        new("/opinions", "Nav.Find", "find"),
    ];

    /// <summary>The item that a page belongs to: the longest address that begins its path.</summary>
    public static NavigationItem? Current(PathString path) =>
        Items.Where(item => item.Href == "/" ? path == "/" : path.StartsWithSegments(item.Href, StringComparison.OrdinalIgnoreCase))
            .MaxBy(item => item.Href.Length);
}
