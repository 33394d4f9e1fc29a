namespace Deliberation.Web.Hosting;

/// <summary>The community that this site serves; section <c>Community</c> of the configuration.</summary>
public sealed class CommunityOptions
{
    public const string Section = "Community";

    /// <summary>The slug in the database.</summary>
    public string Id { get; set; } = "heming";

    /// <summary>The name beside the site's own in the header; empty shows none.</summary>
    public string Name { get; set; } = "";

    /// <summary>IANA name of the time zone that dates are shown in.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";
}
