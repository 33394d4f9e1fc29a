using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Tests.Meetings;

/// <summary>A running session that commands are given to one after the other, with an urn for its secret votes.</summary>
internal sealed class Sitting
{
    private readonly List<MeetingEvent> _log;
    private readonly List<VoteChoice> _urn = [];

    private Sitting(IEnumerable<MeetingEvent> log)
    {
        _log = [.. log];
        Meeting = Given.Meeting(_log);
    }

    public Meeting Meeting { get; private set; }

    public IReadOnlyList<MeetingEvent> Log => _log;

    public IReadOnlyList<VoteChoice> Urn => _urn;

    public DateTimeOffset Now { get; set; } = Given.Now;

    /// <summary>Seats in order: household 1, household 1, household 2, household 3, none; the last two are shops.</summary>
    public static Seat Seat(int i) => new(Number(200 + i), $"席位{i}", i < 3 ? "居民" : "商户", i == 4 ? null : Number(300 + Math.Max(1, i)));

    /// <summary>In session with seats 0 to <paramref name="seats"/> − 1, all signed in: even ones on site, odd ones online.</summary>
    public static Sitting Of(int seats, int quorum = 2) => new(
    [
        .. Given.UntilAccepted,
        new MeetingScheduled(Given.Now, "王芳", Given.Schedule with { Quorum = quorum }, ""),
        new SeatsInvited(Given.Now, "王芳", [.. Enumerable.Range(0, seats).Select(Seat)]),
        new SessionOpened(Given.Now, "周敏"),
        .. Enumerable.Range(0, seats).Select(i => new ParticipantSignedIn(Given.Now, Seat(i).Name, new(Seat(i).Name, Seat(i).Group, i % 2 == 0 ? Room.OnSite : Room.Online, Seat(i).Id))),
    ]);

    public static string Key(int seat) => Seat(seat).Id.ToString("N");

    /// <summary>The code of the refusal; null when it was carried out.</summary>
    public string? By(Actor actor, MeetingCommand command)
    {
        var decision = MeetingDecider.Decide(Meeting, command, Given.Context(actor, Now) with
        {
            BallotNames = Meeting.Seats.ToDictionary(seat => seat.Id, seat => NameOf(seat.Id)),
            SecretCount = VoteCount.Of(_urn),
        });
        if (decision.SecretBallots is { } ballots)
        {
            if (ballots.Added.Count == 0)
                _urn.Clear();
            _urn.AddRange(ballots.Added);
        }

        _log.AddRange(decision.Events);
        Meeting = Meeting.Apply(decision.Events);
        return decision.Refusal?.Code;
    }

    public string? By(int seat, MeetingCommand command) => By(Given.Seated(Seat(seat).Id) with { Name = Seat(seat).Name }, command);

    public string? Led(MeetingCommand command) => By(Given.Facilitator, command);

    /// <summary>Gives commands that must not be refused.</summary>
    public Sitting After(params (Actor Actor, MeetingCommand Command)[] commands)
    {
        foreach (var (actor, command) in commands)
            Assert.Null(By(actor, command));
        return this;
    }

    /// <summary>Another order than that of the seats.</summary>
    private static Guid NameOf(Guid seat) => new([.. seat.ToByteArray().Reverse()]);

    private static Guid Number(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
}
