using Deliberation.Domain.Meetings;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>The one thing to do next, and what else can be done.</summary>
/// <param name="Key">Names its words: <c>Next.Convene</c> and so on.</param>
/// <param name="Path">The page to do it on, below the meeting's own; null when there is nothing to press.</param>
/// <param name="Others">Pages for what else can be done now.</param>
public sealed record NextStep(string Key, string? Path, IReadOnlyList<string> Others)
{
    /// <summary>Commands as questions: may it be given now? Their content does not matter for that.</summary>
    private static readonly Dictionary<string, MeetingCommand> Pages = new(StringComparer.Ordinal)
    {
        ["evaluate"] = Commands.Evaluate,
        ["on-site"] = Commands.OnSite,
        ["merge"] = Commands.Merge,
        ["convene"] = Commands.Convene,
        ["call-off"] = Commands.CallOff,
        ["invite"] = Commands.Invite,
        ["session"] = Commands.SignIn,
        ["minutes"] = Commands.Minutes,
        ["plan"] = Commands.Plan,
        ["ask"] = Commands.Ask,
        ["photos"] = Commands.Photos,
        ["lesson"] = Commands.Lesson,
    };

    public static NextStep Of(Meeting meeting, Func<MeetingCommand, bool> can)
    {
        var done = meeting.Measures.Count > 0 && meeting.Measures.All(m => m.Done);
        // What the domain would refuse for want of minutes, of answers or of finished measures is not offered.
        var objections = meeting.MinutesRecord.OpenObjections > 0;
        bool Makes(string page) => page switch { "ask" => done && !objections, "photos" => meeting.RatingPhotos.Count > 0, "plan" => meeting.Minutes.Length > 0 && !objections, _ => true };
        bool Other(string page) => page switch { "merge" => can(Commands.Unmerge), "minutes" => objections && can(Commands.Answer), _ => false };
        var open = Pages.Where(page => (can(page.Value) || Other(page.Key)) && Makes(page.Key)).Select(page => page.Key).ToList();
        var (key, path) = meeting.Stage switch
        {
            MeetingStage.Proposed or MeetingStage.Postponed => ("Decide", null),
            MeetingStage.UnderEvaluation when meeting.ProposalEvaluation is { Suffices: false } => ("Score", null),
            MeetingStage.UnderEvaluation => ("DecideScored", null),
            MeetingStage.Merged => ("Merged", null),
            MeetingStage.Accepted => (meeting.CalledOff is null ? "Convene" : "CalledOff", "convene"),
            MeetingStage.Reopened => ("ConveneAgain", "convene"),
            MeetingStage.Scheduled => ("Gather", "session"),
            MeetingStage.InSession => ("Session", "session"),
            MeetingStage.MinutesOpen or MeetingStage.Planned or MeetingStage.Tracking or MeetingStage.Evaluating when objections => ("Objections", "minutes"),
            MeetingStage.Adjourned => (meeting.CalledOff is null ? "Adjourned" : "CalledOff", "convene"),
            MeetingStage.MinutesOpen when meeting.Minutes.Length == 0 => ("Minutes", "minutes"),
            MeetingStage.MinutesOpen => ("Plan", "plan"),
            MeetingStage.Planned or MeetingStage.Tracking when done => ("Ask", "ask"),
            MeetingStage.Planned or MeetingStage.Tracking => ("Progress", null),
            MeetingStage.Evaluating => ("Answers", null),
            MeetingStage.Answered when meeting.Lesson.Length == 0 => ("Learn", "lesson"),
            MeetingStage.Answered => ("Answered", null),
            _ => ("Rejected", (string?)null),
        };
        var mayPress = path is not null && open.Contains(path);
        return new NextStep(key, mayPress ? path : null, [.. open.Where(page => page != path)]);
    }
}
