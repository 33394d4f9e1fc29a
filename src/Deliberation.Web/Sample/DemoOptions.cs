namespace Deliberation.Web.Sample;

/// <summary>The sample community; section <c>Demo</c> of the configuration.</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    /// <summary>Whether an empty database is given the sample community. Set it to false for a community of your own.</summary>
    public bool Load { get; set; } = true;

    /// <summary>The password that the demo accounts are made with; null for a random one. It is taken at the first start only.</summary>
    public string? Password { get; set; }
}
