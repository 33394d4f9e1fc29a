using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Tests.Meetings;

/// <summary>Who may give the commands that need an open entry, a speaker, a queue, a running vote or a question: each is accepted from those listed.</summary>
public class SessionTableTests
{
    private static readonly Actor Holder = Given.Seated(Sitting.Seat(0).Id);
    private static readonly Actor Speaker = Given.Seated(Sitting.Seat(1).Id);
    private static readonly Actor Waiting = Given.Seated(Sitting.Seat(2).Id);
    private static readonly Actor[] Team = [Given.Staff, Given.Facilitator, Given.Secretary];
    private static readonly Actor[] Leaders = [Given.Staff, Given.Facilitator];
    private static readonly Actor[] Nobody = [];

    private static readonly Actor[] People =
    [
        Given.Staff, Given.Facilitator, Given.Secretary, Given.Unit, Given.Supervisor, Given.Councillor, Given.Resident, Given.Stranger, Given.Voice(0), Holder, Speaker, Waiting,
        Given.Seated(Given.Newcomer), Actor.Visitor, Actor.System,
    ];

    private static readonly (MeetingCommand Command, Actor[] InOpen, Actor[] InSecret)[] Table =
    [
        (new CloseEntry(1), Leaders, Leaders),
        (new OpenEntry(2), Leaders, Leaders),
        (new LeaveSession(Sitting.Key(0)), Team, Team),
        (new AskToSpeak(Sitting.Key(0)), Team, Team),
        (new AskToSpeak(), [Holder], [Holder]),
        (new StopAsking(Sitting.Key(2)), Team, Team),
        (new StopAsking(), [Waiting], [Waiting]),
        (new GiveFloor(Sitting.Key(2)), Leaders, Leaders),
        (new ExtendFloor(Sitting.Key(1)), Leaders, Leaders),
        (new EndFloor(Sitting.Key(1)), Leaders, Leaders),
        (new EndFloor(), [Speaker], [Speaker]),
        (new CastVote(1, VoteChoice.For), [Holder, Speaker, Waiting], [Holder, Speaker, Waiting]),
        (new EnterHands(1, [new(Sitting.Seat(0).Id, VoteChoice.For)]), Leaders, Nobody),
        (new EnterPaper(1, [Sitting.Seat(0).Id], new(0, 0, 1)), Nobody, Leaders),
        (new CloseMotion(1), Leaders, Leaders),
        (new WithdrawMotion(1, "说法要改"), Leaders, Leaders),
        (new AnswerQuestion(1, "下个月"), Team, Team),
        (new CallOffMeeting(1, "台风"), [Given.Staff], [Given.Staff]),
    ];

    public static TheoryData<int, bool> Rows()
    {
        var rows = new TheoryData<int, bool>();
        for (var row = 0; row < Table.Length; row++)
            foreach (var secret in new[] { false, true })
                rows.Add(row, secret);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_command_is_carried_out_only_by_those_who_may(int row, bool secret)
    {
        var (command, open, inSecret) = Table[row];
        foreach (var person in People)
        {
            var sitting = Sitting.Of(3).After(
                (Given.Facilitator, new OpenEntry(1)),
                (Given.Facilitator, new AskToSpeak(Sitting.Key(1))),
                (Given.Facilitator, new GiveFloor(Sitting.Key(1))),
                (Given.Facilitator, new AskToSpeak(Sitting.Key(2))),
                (Given.Facilitator, new TakeQuestion(Given.Question.Id)),
                (Given.Facilitator, new OpenMotion("划车位", VoteRule.Majority, secret)));
            var refusal = sitting.By(person, command);
            Assert.True((secret ? inSecret : open).Contains(person) == refusal is null, $"{command} by {person.Name}/{person.SeatId}: {refusal ?? "accepted"}");
        }
    }
}
