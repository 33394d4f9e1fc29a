using Deliberation.Domain.Meetings;
using Deliberation.Domain.Plans;

namespace Deliberation.Web.Sample;

/// <summary>What became of a story of the sample, as <c>meetings.json</c> tells it.</summary>
/// <param name="Opinion">Id of the sample's opinion whose topic it is about.</param>
/// <param name="Title">Of the agenda item.</param>
/// <param name="Steps">What was done, in order of time; the first is the proposal.</param>
public sealed record SampleMeeting(string Opinion, string Title, IReadOnlyList<SampleStep> Steps);

/// <summary>One step of the way.</summary>
/// <param name="By">User name of who did it; null for the residents who were asked, in their order, and for the system.</param>
/// <param name="At">When; null for the time of the first start.</param>
/// <param name="Do">What; null for the proposal. A schedule or an evaluation without a time is one week ahead.</param>
/// <param name="Invite">Who is asked to score, by user name, with the stakeholder group; only for an evaluation.</param>
/// <param name="Photos">What is to be seen; only for photos and for an answer of "not solved".</param>
/// <param name="Seats">Who is invited to the meeting, by the names on the roster; only for an invitation.</param>
/// <param name="Seat">Who of them does it, by the name on the roster; null when an account does.</param>
public sealed record SampleStep(
    string? By = null,
    DateTimeOffset? At = null,
    MeetingCommand? Do = null,
    IReadOnlyDictionary<string, string>? Invite = null,
    IReadOnlyList<SamplePhoto>? Photos = null,
    IReadOnlyList<string>? Seats = null,
    string? Seat = null);

/// <summary>A photo of a measure, or of an answer; the latter has no kind and no caption that counts.</summary>
/// <param name="Picture">A picture that <see cref="SamplePictures"/> draws.</param>
/// <param name="Kind">Before the work or after it.</param>
/// <param name="Caption">What is to be seen.</param>
public sealed record SamplePhoto(string Picture, PhotoKind Kind, string Caption);
