using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Plans;

/// <summary>Add photos to a measure; one that is there already is not added again.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="Photos">At least one; their bytes are stored already.</param>
public sealed record AddPhotos(Guid MeasureId, IReadOnlyList<NewPhoto> Photos) : MeetingCommand;

/// <summary>Take a photo away: its bytes go, a mark with the reason stays.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="Hash">The photo.</param>
/// <param name="Reason">Public; 1–300 characters.</param>
public sealed record RemovePhoto(Guid MeasureId, string Hash, string Reason) : MeetingCommand;
