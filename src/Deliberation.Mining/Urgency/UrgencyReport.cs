using System.Collections.Immutable;

namespace Deliberation.Mining.Urgency;

/// <summary>Whether an opinion speaks of a present danger, and why.</summary>
/// <param name="IsUrgent">True when somebody should look at once.</param>
/// <param name="Hits">Every phrase of danger in order of position, those that do not count included: a second look costs less than a missed fire.</param>
public sealed record UrgencyReport(bool IsUrgent, ImmutableArray<UrgencyHit> Hits);
