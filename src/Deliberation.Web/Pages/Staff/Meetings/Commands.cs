using Deliberation.Domain.Agenda;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>Commands without content, to ask whether they may be given now.</summary>
internal static class Commands
{
    public static readonly MeetingCommand Decide = new AcceptItem("");
    public static readonly MeetingCommand Evaluate = new OpenProposalEvaluation(default, 0, []);
    public static readonly MeetingCommand OnSite = new RecordOnSiteRound(new OnSiteRound(default, [], []));
    public static readonly MeetingCommand Merge = new MergeItem(default, "");
    public static readonly MeetingCommand Unmerge = new UnmergeItem("");
    public static readonly MeetingCommand Convene = new ScheduleMeeting(new Schedule(default, 0, "", "", default, "", 0, []));
    public static readonly MeetingCommand CallOff = new CallOffMeeting(0, "");
    public static readonly MeetingCommand Invite = new InviteSeats([]);
    public static readonly MeetingCommand Withdraw = new WithdrawSeat(default, "");
    public static readonly MeetingCommand Open = new OpenSession();
    public static readonly MeetingCommand SignIn = new SignIn(new Participant("", "", Room.OnSite));
    public static readonly MeetingCommand Lead = new OpenEntry(0);
    public static readonly MeetingCommand Record = new RecordStatement("", "");
    public static readonly MeetingCommand Close = new CloseSession();
    public static readonly MeetingCommand Minutes = new PublishMinutes("");
    public static readonly MeetingCommand Answer = new AnswerObjection(0, "");
    public static readonly MeetingCommand Plan = new PublishPlan([]);
    public static readonly MeetingCommand Ask = new AskResidents();
    public static readonly MeetingCommand Photos = new ReleaseRatingPhoto(default, "");
    public static readonly MeetingCommand Lesson = new RecordLesson("");

    public static MeetingCommand Report(Guid measureId) => new ReportProgress(measureId, "", false);
}
