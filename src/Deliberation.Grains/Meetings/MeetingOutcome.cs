using Deliberation.Domain.Refusals;
using Orleans;

namespace Deliberation.Grains.Meetings;

/// <summary>What became of a command.</summary>
/// <param name="Version">The meeting's version after it.</param>
/// <param name="Refusal">Why not; null when it was carried out, now or earlier under the same command id.</param>
[GenerateSerializer]
public sealed record MeetingOutcome([property: Id(0)] long Version, [property: Id(1)] Refusal? Refusal)
{
    /// <summary>Whether it was carried out.</summary>
    public bool Done => Refusal is null;
}
