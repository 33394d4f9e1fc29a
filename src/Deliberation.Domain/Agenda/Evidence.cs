namespace Deliberation.Domain.Agenda;

/// <summary>What stood behind a topic at the moment it was proposed. Frozen into the log, so that later nobody can make it look hotter or colder.</summary>
/// <param name="Opinions">The opinions of the topic.</param>
/// <param name="Residents">Distinct residents among them.</param>
/// <param name="Seconds">Seconds on them.</param>
/// <param name="Heat">The heat shown at that moment.</param>
/// <param name="FirstSaidAt">The earliest opinion, UTC.</param>
/// <param name="LastSaidAt">The latest opinion, UTC.</param>
public sealed record Evidence(
    IReadOnlyList<Guid> Opinions,
    int Residents,
    int Seconds,
    double Heat,
    DateTimeOffset FirstSaidAt,
    DateTimeOffset LastSaidAt);
