namespace Deliberation.Domain.Meetings;

/// <summary>纪要 of one session with their versions and what its participants said to them.</summary>
/// <param name="Versions">Oldest first; empty before the first is published.</param>
/// <param name="Due">The last day to confirm or object; null when there is no such period.</param>
/// <param name="SettledAt">When the latest version was confirmed, UTC; null while it is not.</param>
/// <param name="Objections">Oldest first.</param>
/// <param name="Consents">Who confirmed a version, oldest first.</param>
public sealed record MinutesRecord(
    IReadOnlyList<MinutesVersion> Versions,
    DateOnly? Due,
    DateTimeOffset? SettledAt,
    IReadOnlyList<Objection> Objections,
    IReadOnlyList<MinutesConsent> Consents)
{
    /// <summary>Minutes that are not published.</summary>
    public static MinutesRecord None { get; } = new([], null, null, [], []);

    /// <summary>The version that holds; null before one is published.</summary>
    public MinutesVersion? Latest => Versions.Count > 0 ? Versions[^1] : null;

    /// <summary>Objections that nobody has answered.</summary>
    public int OpenObjections => Objections.Count(objection => objection.Answer.Length == 0);

    /// <summary>Where they stand.</summary>
    public MinutesState State => Versions.Count == 0 ? MinutesState.None
        : SettledAt is not null ? MinutesState.Confirmed
        : Due is null ? MinutesState.Published
        : MinutesState.Open;

    /// <summary>Whether the participant confirmed the version that holds.</summary>
    public bool ConfirmedBy(string participant) => Consents.Any(consent => consent.Version == Versions.Count && consent.Participant == participant);

    internal MinutesRecord With(MinutesPublished e) => this with
    {
        Versions = [.. Versions, new(Versions.Count + 1, e.Text, e.By, e.At, e.Change ?? "")],
        Due = e.Due,
        SettledAt = null,
    };

    internal MinutesRecord With(MinutesObjected e) =>
        this with { Objections = [.. Objections, new(e.Number, e.Participant, e.Way, e.Version, e.Text, e.By, e.At)] };

    internal MinutesRecord With(ObjectionAnswered e) => this with
    {
        Objections = [.. Objections.Select(o => o.Number == e.Number ? o with { Answer = e.Answer, AnsweredBy = e.By, AnsweredAt = e.At, Amended = e.Amended } : o)],
    };
}

/// <summary>Where minutes stand.</summary>
public enum MinutesState
{
    /// <summary>Not published.</summary>
    None,

    /// <summary>公示中: participants confirm or object.</summary>
    Open,

    /// <summary>已确认: the period passed and no objection waits.</summary>
    Confirmed,

    /// <summary>已公布: published before there was a period.</summary>
    Published,
}
