namespace Deliberation.Domain.Meetings;

/// <summary>An entry of the agenda as it fares in the session.</summary>
/// <param name="Number">From 1, in the order of the agenda; what was dealt with in an earlier session comes first.</param>
/// <param name="Title">What is talked about.</param>
/// <param name="Minutes">Planned duration.</param>
/// <param name="State">How it fares.</param>
/// <param name="OpenedAt">Since when it is open, UTC; null while it is not.</param>
/// <param name="Spent">How long it was open before; without the time since <paramref name="OpenedAt"/>.</param>
public sealed record AgendaPoint(int Number, string Title, int Minutes, PointState State = PointState.Waiting, DateTimeOffset? OpenedAt = null, TimeSpan Spent = default)
{
    /// <summary>Whether a further session need not take it up again.</summary>
    public bool Finished => State is PointState.Closed or PointState.Skipped;

    /// <summary>Whole minutes it took so far, rounded up.</summary>
    public int ActualMinutes(DateTimeOffset now) => (int)Math.Ceiling((Spent + (OpenedAt is { } since ? now - since : TimeSpan.Zero)).TotalMinutes);
}

/// <summary>How an entry of the agenda fares.</summary>
public enum PointState
{
    /// <summary>Still to come.</summary>
    Waiting,

    /// <summary>Being talked about; at most one is.</summary>
    Open,

    /// <summary>Dealt with.</summary>
    Closed,

    /// <summary>Passed over.</summary>
    Skipped,
}
