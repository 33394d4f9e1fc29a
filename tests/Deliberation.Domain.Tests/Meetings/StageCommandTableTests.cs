using System.Reflection;
using System.Text.Json.Serialization;
using Deliberation.Domain.Access;
using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Plans;

namespace Deliberation.Domain.Tests.Meetings;

/// <summary>Every stage × command × role, with its outcome. Change the table only when the rule is meant to change.</summary>
public class StageCommandTableTests
{
    private static readonly Actor[] People =
    [
        Given.Staff, Given.Facilitator, Given.Secretary, Given.Unit, Given.Supervisor, Given.Councillor, Given.Resident, Given.Stranger, Given.Voice(0), Given.Seated(Given.Seat.Id), Actor.Visitor, Actor.System,
    ];

    /// <summary>A command that its rule accepts in the stages listed, from the people listed.</summary>
    private static readonly (MeetingCommand Command, string Stages, Actor[] May)[] Table =
    [
        (new ProposeItem(Given.Community, 7, "放学路口拥堵"), "None", [Given.Staff, Given.Voice(0)]),
        (new OpenProposalEvaluation(new DateOnly(2026, 5, 13), 2, [new(Given.Councillor.UserId!.Value, "居民")]), "Proposed UnderEvaluation Postponed", [Given.Staff]),
        (new ScoreProposal(Given.Scores), "UnderEvaluation", [Given.Councillor]),
        (new RecordOnSiteRound(Given.Round), "UnderEvaluation", [Given.Staff]),
        (new MergeItem(Given.Target.Id, "是一回事"), "Proposed UnderEvaluation Postponed", [Given.Staff]),
        (new UnmergeItem("其实是两回事"), "Merged", [Given.Staff]),
        (new AcceptItem("九户反映"), "Proposed UnderEvaluation Postponed", [Given.Staff]),
        (new RejectItem("不属于社区"), "Proposed UnderEvaluation Postponed", [Given.Staff]),
        (new PostponeItem("等放假", new DateOnly(2026, 7, 1)), "Proposed UnderEvaluation Postponed", [Given.Staff]),
        (new ResumeItem(), "Postponed", [Actor.System]),
        (new ScheduleMeeting(Given.Schedule, "改期"), "Accepted Scheduled Adjourned Reopened", [Given.Staff]),
        (new CallOffMeeting(1, "台风，改日再开"), "Scheduled InSession", [Given.Staff]),
        (new InviteSeats([Given.Newcomer]), "Accepted Scheduled InSession Adjourned Reopened", [Given.Staff, Given.Facilitator]),
        (new WithdrawSeat(Given.Seat.Id, "搬走了"), "Scheduled InSession Adjourned Reopened", [Given.Staff]), // before, nobody is invited
        (new AnswerInvitation(Attendance.OnSite), "Scheduled", [Given.Seated(Given.Seat.Id)]),
        (new NameProxy("李四"), "Scheduled InSession", [Given.Seated(Given.Seat.Id)]),
        (new TakeBackProxy(), "", [Given.Seated(Given.Seat.Id)]), // nobody was named
        (new RemindSeats(), "", [Actor.System]), // nothing is due yet
        (new OpenSession(), "Scheduled", [Given.Staff, Given.Facilitator]),
        (new SignIn(new("新来的", "", Room.OnSite)), "Scheduled InSession", [Given.Staff, Given.Facilitator, Given.Secretary]),
        (new TakeSeat(Room.Online), "InSession", [Given.Seated(Given.Seat.Id)]), // before, it is too early
        (new LeaveSession(), "InSession", [Given.Seated(Given.Seat.Id)]),
        (new OpenEntry(1), "InSession", [Given.Staff, Given.Facilitator]),
        (new CloseEntry(1), "", [Given.Staff, Given.Facilitator]), // none is open: see SessionTableTests for this and the next
        (new SkipEntry(1), "InSession", [Given.Staff, Given.Facilitator]),
        (new AskToSpeak(), "InSession", [Given.Seated(Given.Seat.Id)]),
        (new StopAsking(), "", [Given.Seated(Given.Seat.Id)]),
        (new GiveFloor(Given.Neighbour.Key), "", [Given.Staff, Given.Facilitator]),
        (new ExtendFloor(Given.Neighbour.Key), "", [Given.Staff, Given.Facilitator]),
        (new EndFloor(), "", [Given.Seated(Given.Seat.Id)]),
        (new RecordStatement("3幢张阿姨", "早上堵得走不动"), "InSession", [Given.Staff, Given.Facilitator, Given.Secretary]),
        (new OpenMotion("划车位", VoteRule.Majority, false), "InSession", [Given.Staff, Given.Facilitator]),
        (new CastVote(1, VoteChoice.For), "", [Given.Seated(Given.Seat.Id)]),
        (new EnterHands(1, [new(Given.Seat.Id, VoteChoice.For)]), "", [Given.Staff, Given.Facilitator]),
        (new EnterPaper(1, [Given.Seat.Id], new(1, 0, 0)), "", [Given.Staff, Given.Facilitator]),
        (new CloseMotion(1), "", [Given.Staff, Given.Facilitator]),
        (new WithdrawMotion(1, "说法要改"), "", [Given.Staff, Given.Facilitator]),
        (new RecordResolution("划车位", 2, 0, 0), "InSession", [Given.Staff, Given.Facilitator, Given.Secretary]),
        (new TakeQuestion(Given.Question.Id), "InSession", [Given.Staff, Given.Facilitator]),
        (new AnswerQuestion(1, "下个月"), "", [Given.Staff, Given.Facilitator, Given.Secretary]),
        (new AdjournSession("太晚了，下周接着议"), "InSession", [Given.Staff, Given.Facilitator]),
        (new CloseSession(), "InSession", [Given.Staff, Given.Facilitator]),
        (new PublishMinutes("大家同意", "补一句"), "MinutesOpen Planned Tracking", [Given.Staff, Given.Secretary]),
        (new ConfirmMinutes(1), "MinutesOpen Planned Tracking Evaluating", [Given.Seated(Given.Seat.Id)]),
        (new ObjectToMinutes("漏了我说的", "文具店老李"), "MinutesOpen Planned Tracking Evaluating", [Given.Staff, Given.Secretary, Given.Seated(Given.Seat.Id)]),
        (new AnswerObjection(1, "已补上"), "", [Given.Staff, Given.Secretary]), // nobody has objected
        (new SettleMinutes(), "", [Actor.System]), // the period runs
        (new PublishPlan([Given.Measure], "改期限"), "MinutesOpen Planned Tracking Reopened", [Given.Staff]),
        (new ReportProgress(Given.MeasureId, "划好了", true), "Planned Tracking", [Given.Staff, Given.Unit]),
        (new RemindOwner(Given.MeasureId), "Planned", [Given.Staff]), // in Tracking its measure is done
        (new RemindAll(), "", [Actor.System]), // nothing is due yet
        (new RequestExtension(Given.MeasureId, new DateOnly(2026, 6, 8), "材料没到"), "Planned", [Given.Staff, Given.Unit]),
        (new DecideExtension(Given.MeasureId, true, "同意"), "", [Given.Staff]), // nobody has asked
        (new FlagMeasure(Given.MeasureId, FlagKind.Quality, "线划歪了"), "Planned Tracking", [Given.Supervisor]),
        (new AnswerFlag(Given.MeasureId, 1, "已重划"), "", [Given.Staff, Given.Unit]), // nothing was pointed out
        (new AddPhotos(Given.MeasureId, [new(Given.PhotoHash, PhotoKind.After, "划好的车位")]), "Planned Tracking Evaluating", [Given.Staff, Given.Unit]),
        (new RemovePhoto(Given.MeasureId, Given.PhotoHash, "拍到了人脸"), "", [Given.Staff, Given.Unit]), // there is none
        (new AskResidents(), "Tracking", [Given.Staff]),
        (new RateOutcome(5, 5, 5, Solved.Yes, ""), "Evaluating", [Given.Voice(0)]),
        (new ReleaseRatingPhoto(Given.Voices[0], Given.PhotoHash), "", [Given.Staff]), // nobody has sent one: see RatingPhotoTests
        (new WithholdRatingPhoto(Given.Voices[0], Given.PhotoHash, "拍到了人脸"), "", [Given.Staff]),
        (new CloseEvaluation(), "", [Actor.System]),
        (new RecordLesson("先试一个月"), "Answered", [Given.Staff]),
    ];

    internal static IEnumerable<MeetingCommand> Commands => Table.Select(row => row.Command);

    public static TheoryData<int, MeetingStage> Pairs()
    {
        var pairs = new TheoryData<int, MeetingStage>();
        for (var row = 0; row < Table.Length; row++)
            foreach (var stage in Enum.GetValues<MeetingStage>())
                pairs.Add(row, stage);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_command_is_carried_out_only_by_those_who_may_and_only_in_its_stages(int row, MeetingStage stage)
    {
        var (command, stages, may) = Table[row];
        var meeting = Given.Meeting(Given.Until(stage));
        Assert.Equal(stage, meeting.Stage);
        foreach (var person in People)
        {
            var decision = meeting.When(person, command);
            var expected = may.Contains(person) && stages.Split(' ').Contains(stage.ToString());
            Assert.True(
                expected == decision.Refusal is null,
                $"{command.GetType().Name} in {stage} by {person.Name}/{person.VoiceId}: expected {(expected ? "accepted" : "refused")}, was {decision.Refusal?.Code ?? "accepted"}");
            Assert.NotEqual(decision.Refusal is null, decision.Events.Count == 0);
        }
    }

    [Fact]
    public void The_table_names_every_command()
    {
        var all = typeof(MeetingCommand).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => a.DerivedType);
        Assert.Equal(all.OrderBy(t => t.Name), Table.Select(row => row.Command.GetType()).OrderBy(t => t.Name));
    }
}
