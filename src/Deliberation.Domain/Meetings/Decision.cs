using Deliberation.Domain.Refusals;

namespace Deliberation.Domain.Meetings;

/// <summary>The answer to a command: either events or a refusal.</summary>
public sealed record Decision
{
    /// <summary>What happened; empty when refused.</summary>
    public IReadOnlyList<MeetingEvent> Events { get; private init; } = [];

    /// <summary>What happens to the urn of a secret motion, together with the events; null when nothing does.</summary>
    public SecretBallots? SecretBallots { get; init; }

    /// <summary>Why not; null when accepted.</summary>
    public Refusal? Refusal { get; private init; }

    /// <summary>The command is carried out.</summary>
    public static Decision Accept(params IReadOnlyList<MeetingEvent> events) => new() { Events = events };

    /// <summary>The command is refused.</summary>
    public static Decision Refuse(string code, string? field = null, long? limit = null) => new() { Refusal = new(code, field, limit) };
}
