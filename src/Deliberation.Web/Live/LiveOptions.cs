namespace Deliberation.Web.Live;

/// <summary>How many may follow live (settings <c>Live:…</c>). A whole hall may share one address; what is too many for the machine is refused, and the page says how to refresh.</summary>
public sealed class LiveOptions
{
    public const string Section = "Live";

    /// <summary>Followers of one meeting.</summary>
    public int PerMeeting { get; set; } = 2000;

    /// <summary>Followers behind one address, of all meetings.</summary>
    public int PerAddress { get; set; } = 1500;

    /// <summary>Followers of this process.</summary>
    public int Altogether { get; set; } = 5000;

    /// <summary>Latest events of a meeting that are kept for its followers. Who falls further behind is let go, connects again and has the rest read from the log.</summary>
    public int Kept { get; set; } = 256;
}
