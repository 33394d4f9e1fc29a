using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;

namespace Deliberation.Web.Photos;

/// <summary>What <c>_RatingPhotos</c> shows: photos of residents who find the matter not solved, with what they said.</summary>
/// <param name="Meeting">The meeting that was rated.</param>
/// <param name="Released">Only those that everybody may see.</param>
public sealed record RatingGallery(Meeting Meeting, bool Released = true)
{
    public IEnumerable<RatingPhoto> Photos => Meeting.RatingPhotos.Where(photo => photo.State == RatingPhotoState.Released || (!Released && photo.State == RatingPhotoState.Waiting));

    public int Withheld => Meeting.RatingPhotos.Count(photo => photo.State == RatingPhotoState.Withheld);

    /// <summary>What its resident said last; empty when another round has begun since.</summary>
    public static string SaidWith(Meeting meeting, RatingPhoto photo) =>
        meeting.Reopenings == photo.Round || meeting.Stage == MeetingStage.Reopened
            ? meeting.Evaluation?.Ratings.FirstOrDefault(rating => rating.VoiceId == photo.VoiceId)?.Comment ?? ""
            : "";
}
