using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Evaluations;

/// <summary>居民的照片: shows why a resident finds the matter not solved. Faces and number plates may be on it, so that staff look before it is public.</summary>
/// <param name="VoiceId">Under which name in this meeting the resident rated.</param>
/// <param name="Round">In which round of asking, from 0.</param>
/// <param name="Hash">SHA-256 of the stored bytes as 64 lower-case hexadecimal digits; the log has nothing else of it.</param>
/// <param name="At">When it was sent, UTC.</param>
/// <param name="State">Who may see it.</param>
/// <param name="Reason">Why it is not shown, public; empty while it may be.</param>
public sealed record RatingPhoto(Guid VoiceId, int Round, string Hash, DateTimeOffset At, RatingPhotoState State = RatingPhotoState.Waiting, string Reason = "");

/// <summary>Who may see a resident's photo.</summary>
public enum RatingPhotoState
{
    /// <summary>等社区看: the sender, staff and the units of the plan.</summary>
    Waiting,

    /// <summary>已公开: everybody.</summary>
    Released,

    /// <summary>不公开: nobody any more; its bytes are gone.</summary>
    Withheld,
}

/// <summary>Let everybody see a resident's photo.</summary>
/// <param name="VoiceId">Whose.</param>
/// <param name="Hash">Which.</param>
public sealed record ReleaseRatingPhoto(Guid VoiceId, string Hash) : MeetingCommand;

/// <summary>Let nobody see a resident's photo, also one that was public: its bytes go, a mark with the reason stays.</summary>
/// <param name="VoiceId">Whose.</param>
/// <param name="Hash">Which.</param>
/// <param name="Reason">Public; 1–300 characters.</param>
public sealed record WithholdRatingPhoto(Guid VoiceId, string Hash, string Reason) : MeetingCommand;

/// <summary>A resident's photo became public.</summary>
public sealed record RatingPhotoReleased(DateTimeOffset At, string By, Guid VoiceId, string Hash) : MeetingEvent(At, By);

/// <summary>A resident's photo is not shown; the reason is public.</summary>
public sealed record RatingPhotoWithheld(DateTimeOffset At, string By, Guid VoiceId, string Hash, string Reason) : MeetingEvent(At, By);
