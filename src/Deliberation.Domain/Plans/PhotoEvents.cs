using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Plans;

/// <summary>Photos were added to a measure.</summary>
public sealed record PhotosAdded(DateTimeOffset At, string By, Guid MeasureId, IReadOnlyList<NewPhoto> Photos) : MeetingEvent(At, By);

/// <summary>A photo was taken away; the reason is public.</summary>
public sealed record PhotoRemoved(DateTimeOffset At, string By, Guid MeasureId, string Hash, string Reason) : MeetingEvent(At, By);
