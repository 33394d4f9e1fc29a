using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Evaluations;

/// <summary>Photos that residents add when they find the matter not solved.</summary>
public static class RatingPhotoRules
{
    /// <summary>Most photos of one rating.</summary>
    public const int MostPhotos = 3;

    private const int LongestReason = 300;

    /// <summary>The photos of a resident in the present round that are not withheld.</summary>
    public static IEnumerable<RatingPhoto> Standing(Meeting meeting, Guid? voiceId) =>
        meeting.RatingPhotos.Where(photo => photo.VoiceId == voiceId && photo.Round == meeting.Reopenings && photo.State != RatingPhotoState.Withheld);

    /// <summary>Why the photos cannot stand with the rating; null when they can.</summary>
    internal static Decision? Refuse(Meeting meeting, RateOutcome command, DecisionContext context)
    {
        if (command.Photos is not { Count: > 0 } photos)
            return null;
        if (command.Solved != Solved.No)
            return Decision.Refuse("rating-photo.only-unsolved", nameof(command.Photos));
        if (photos.Distinct().Count() > MostPhotos)
            return Decision.Refuse("rating-photo.too-many", nameof(command.Photos), MostPhotos);
        var mine = meeting.RatingPhotos.Where(photo => photo.VoiceId == context.Actor.VoiceId).ToLookup(photo => photo.Hash);
        if (photos.Any(hash => mine[hash].Any(photo => photo.State == RatingPhotoState.Withheld)))
            return Decision.Refuse("rating-photo.withheld-before", nameof(command.Photos));
        return photos.All(hash => mine.Contains(hash) || context.Photos.Contains(hash)) ? null : Decision.Refuse("photo.not-stored", nameof(command.Photos));
    }

    internal static Decision Release(Meeting meeting, ReleaseRatingPhoto command, DecisionContext context) => Find(meeting, command.VoiceId, command.Hash)?.State switch
    {
        RatingPhotoState.Waiting => Decision.Accept(new RatingPhotoReleased(context.Now, context.By, command.VoiceId, command.Hash)),
        RatingPhotoState.Released => Decision.Refuse("rating-photo.released-already", nameof(command.Hash)),
        _ => Decision.Refuse("photo.unknown", nameof(command.Hash)),
    };

    internal static Decision Withhold(Meeting meeting, WithholdRatingPhoto command, DecisionContext context) =>
        Find(meeting, command.VoiceId, command.Hash) is null or { State: RatingPhotoState.Withheld }
            ? Decision.Refuse("photo.unknown", nameof(command.Hash))
            : TextRule.Refuse(command.Reason, nameof(command.Reason), LongestReason)
                ?? Decision.Accept(new RatingPhotoWithheld(context.Now, context.By, command.VoiceId, command.Hash, command.Reason.Trim()));

    /// <summary>The photos with what an event changed: a later rating replaces what the same resident sent in the same round.</summary>
    internal static Meeting Apply(Meeting meeting, MeetingEvent e) => e switch
    {
        OutcomeRated { Rating: var rating } when rating.Photos is not null || Standing(meeting, rating.VoiceId).Any() => meeting with { RatingPhotos = Rated(meeting, rating) },
        RatingPhotoReleased r => With(meeting, r.VoiceId, r.Hash, RatingPhotoState.Released, ""),
        RatingPhotoWithheld w => With(meeting, w.VoiceId, w.Hash, RatingPhotoState.Withheld, w.Reason),
        _ => meeting,
    };

    private static IReadOnlyList<RatingPhoto> Rated(Meeting meeting, OutcomeRating rating)
    {
        var sent = rating.Photos ?? [];
        var known = Standing(meeting, rating.VoiceId).ToList();
        return
        [
            .. meeting.RatingPhotos.Where(photo => !known.Contains(photo) || sent.Contains(photo.Hash)),
            .. sent.Except(known.Select(photo => photo.Hash)).Select(hash => new RatingPhoto(rating.VoiceId, meeting.Reopenings, hash, rating.At)),
        ];
    }

    private static RatingPhoto? Find(Meeting meeting, Guid voiceId, string hash) => meeting.RatingPhotos.LastOrDefault(photo => photo.VoiceId == voiceId && photo.Hash == hash);

    private static Meeting With(Meeting meeting, Guid voiceId, string hash, RatingPhotoState state, string reason) => meeting with
    {
        RatingPhotos = [.. meeting.RatingPhotos.Select(photo => photo.VoiceId == voiceId && photo.Hash == hash ? photo with { State = state, Reason = reason } : photo)],
    };
}
