using Deliberation.Domain.Plans;

namespace Deliberation.Web.Photos;

/// <summary>What <c>_Photos</c> shows: the photos of a measure, before beside after.</summary>
/// <param name="MeetingId">The meeting whose plan the measure is in.</param>
/// <param name="State">The measure.</param>
public sealed record Gallery(Guid MeetingId, MeasureState State);
