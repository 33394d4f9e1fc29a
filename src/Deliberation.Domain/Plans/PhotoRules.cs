using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Plans;

/// <summary>Photos of a measure, before and after.</summary>
public static class PhotoRules
{
    /// <summary>Most photos that stand at a measure.</summary>
    public const int MostPhotos = 12;

    /// <summary>Longest caption, characters.</summary>
    public const int LongestCaption = 100;

    private const int LongestReason = 300;

    internal static Decision Add(Meeting meeting, AddPhotos command, DecisionContext context)
    {
        if (meeting.Find(command.MeasureId) is not { } state)
            return Decision.Refuse("plan.unknown-measure", nameof(command.MeasureId));
        if (command.Photos.Count == 0)
            return Decision.Refuse("photo.missing", nameof(command.Photos));
        foreach (var photo in command.Photos)
        {
            if (TextRule.Refuse(photo.Caption, nameof(photo.Caption), LongestCaption) is { } refusal)
                return refusal;
            if (!Enum.IsDefined(photo.Kind))
                return Decision.Refuse("photo.kind-missing", nameof(photo.Kind));
            if (!context.Photos.Contains(photo.Hash))
                return Decision.Refuse("photo.not-stored", nameof(command.Photos));
        }

        NewPhoto[] added =
        [
            .. command.Photos.DistinctBy(photo => photo.Hash).Where(photo => state.FindPhoto(photo.Hash) is null)
                .Select(photo => photo with { Caption = photo.Caption.Trim() }),
        ];
        if (added.Length == 0)
            return Decision.Refuse("photo.there-already", nameof(command.Photos));
        return state.StandingPhotos.Count() + added.Length > MostPhotos
            ? Decision.Refuse("photo.too-many", nameof(command.Photos), MostPhotos)
            : Decision.Accept(new PhotosAdded(context.Now, context.By, command.MeasureId, added));
    }

    internal static Decision Remove(Meeting meeting, RemovePhoto command, DecisionContext context)
    {
        if (meeting.Find(command.MeasureId)?.FindPhoto(command.Hash) is null)
            return Decision.Refuse("photo.unknown", nameof(command.Hash));
        return TextRule.Refuse(command.Reason, nameof(command.Reason), LongestReason)
            ?? Decision.Accept(new PhotoRemoved(context.Now, context.By, command.MeasureId, command.Hash, command.Reason.Trim()));
    }
}
