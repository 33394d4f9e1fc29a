using Deliberation.Domain.Meetings;

namespace Deliberation.Web.Pages.Meetings;

/// <summary>What everyone sees of a running session.</summary>
/// <param name="Meeting">As it stands.</param>
/// <param name="Level">Of its headings.</param>
/// <param name="Latest">How many of the latest results are shown; the screen of the room has place for one.</param>
/// <param name="Ballot">Whether the running vote stands above already, with its buttons.</param>
public sealed record SessionNow(Meeting Meeting, int Level = 2, int Latest = int.MaxValue, bool Ballot = false)
{
    /// <summary>The questions that were put, the latest first.</summary>
    public IEnumerable<Question> Questions => Meeting.Questions.Reverse().Take(Latest);

    /// <summary>Motions that are decided, the latest first.</summary>
    public IEnumerable<Motion> Decided => Meeting.Motions.Where(m => m.State != MotionState.Open).Reverse().Take(Latest);
}
