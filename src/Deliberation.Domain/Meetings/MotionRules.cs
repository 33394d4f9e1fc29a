namespace Deliberation.Domain.Meetings;

/// <summary>Motions and votes: one motion at a time, one vote for each seat.</summary>
internal static class MotionRules
{
    private const int LongestText = 500;

    public static Decision Open(Meeting meeting, OpenMotion command, DecisionContext context)
    {
        if (TextRule.Refuse(command.Text, nameof(command.Text), LongestText) is { } refusal)
            return refusal;
        if (meeting.Seats.Count == 0)
            return Decision.Refuse("motion.no-seats");
        if (!Enum.IsDefined(command.Rule))
            return Decision.Refuse("motion.unknown-rule", nameof(command.Rule));
        if (command is { Secret: true, Rule: VoteRule.PerHousehold or VoteRule.PerGroup })
            return Decision.Refuse("motion.voices-are-not-secret", nameof(command.Secret));
        if (meeting.OpenMotion is not null)
            return Decision.Refuse("motion.another-open");
        return NoQuorum(meeting, meeting.Voters.Count)
            ?? Decision.Accept(new MotionOpened(context.Now, context.By, meeting.Motions.Count + 1, command.Text.Trim(), command.Rule, command.Secret));
    }

    public static Decision Cast(Meeting meeting, CastVote command, DecisionContext context)
    {
        if (Running(meeting, command.Number) is not { } motion)
            return NotOpen();
        if (!Enum.IsDefined(command.Choice))
            return Decision.Refuse("vote.unknown-choice", nameof(command.Choice));
        var seatId = context.Actor.SeatId!.Value;
        if (Barred(meeting, motion, seatId, context) is { } refusal)
            return refusal;
        return motion.Secret
            ? Decision.Accept(new SecretVotesCast(context.Now, "", motion.Number, [context.BallotNames[seatId]])) with { SecretBallots = new(motion.Number, [command.Choice]) }
            : Decision.Accept(new VotesCast(context.Now, context.By, motion.Number, [new(seatId, command.Choice)]));
    }

    public static Decision EnterHands(Meeting meeting, EnterHands command, DecisionContext context)
    {
        if (Running(meeting, command.Number) is not { Secret: false } motion)
            return NotOpen();
        if (command.Votes.Any(vote => !Enum.IsDefined(vote.Choice)))
            return Decision.Refuse("vote.unknown-choice", nameof(command.Votes));
        return InRoom(meeting, motion, [.. command.Votes.Select(vote => vote.SeatId)], nameof(command.Votes), context)
            ?? Decision.Accept(new VotesCast(context.Now, context.By, motion.Number, command.Votes));
    }

    public static Decision EnterPaper(Meeting meeting, EnterPaper command, DecisionContext context)
    {
        if (Running(meeting, command.Number) is not { Secret: true } motion)
            return NotOpen();
        var ballots = command.Ballots;
        if (ballots.For < 0 || ballots.Against < 0 || ballots.Abstained < 0 || (long)ballots.For + ballots.Against + ballots.Abstained != command.Seats.Count)
            return Decision.Refuse("vote.ballots-not-as-many-as-seats", nameof(command.Ballots), command.Seats.Count);
        if (InRoom(meeting, motion, command.Seats, nameof(command.Seats), context) is { } refusal)
            return refusal;
        var names = command.Seats.Select(seat => context.BallotNames[seat]).Order();
        VoteChoice[] choices =
        [
            .. Enumerable.Repeat(VoteChoice.For, ballots.For), .. Enumerable.Repeat(VoteChoice.Against, ballots.Against), .. Enumerable.Repeat(VoteChoice.Abstain, ballots.Abstained),
        ];
        return Decision.Accept(new SecretVotesCast(context.Now, context.By, motion.Number, [.. names])) with { SecretBallots = new(motion.Number, choices) };
    }

    public static Decision Close(Meeting meeting, CloseMotion command, DecisionContext context)
    {
        if (Running(meeting, command.Number) is not { } motion)
            return NotOpen();
        // Who voted and then left took part.
        var entitled = motion.Secret
            ? Math.Max(meeting.Voters.Count, motion.Voted)
            : meeting.Voters.Union(motion.Ballots.Select(ballot => ballot.Seat.Id)).Count();
        if (NoQuorum(meeting, entitled) is { } refusal)
            return refusal;
        var votes = motion.Secret ? context.SecretCount : motion.Count;
        var voices = Tally.Voices(motion.Rule, motion.Ballots);
        var result = new MotionResult(votes, voices, entitled, Tally.Passes(motion.Rule, voices ?? votes));
        var (inFavour, against, abstained) = result.Counted;
        var resolution = new Resolution(motion.Text, inFavour, against, abstained, context.Now, motion.Rule, motion.Number, result.Passed);
        return Decision.Accept(
            new MotionClosed(context.Now, context.By, motion.Number, result),
            new ResolutionRecorded(context.Now, context.By, resolution)) with { SecretBallots = Destroyed(motion) };
    }

    public static Decision Withdraw(Meeting meeting, WithdrawMotion command, DecisionContext context) => Running(meeting, command.Number) is not { } motion
        ? NotOpen()
        : TextRule.Refuse(command.Reason, nameof(command.Reason), LongestText)
            ?? Decision.Accept(new MotionWithdrawn(context.Now, context.By, motion.Number, command.Reason.Trim())) with { SecretBallots = Destroyed(motion) };

    /// <summary>A refusal when fewer than the quorum are there; null when there are enough.</summary>
    public static Decision? NoQuorum(Meeting meeting, int present) =>
        present < meeting.Schedule?.Quorum ? Decision.Refuse("meeting.no-quorum", limit: meeting.Schedule.Quorum) : null;

    private static Motion? Running(Meeting meeting, int number) => meeting.OpenMotion is { } motion && motion.Number == number ? motion : null;

    /// <summary>After the count nothing is kept that says more than the count.</summary>
    private static SecretBallots? Destroyed(Motion motion) => motion.Secret ? new(motion.Number, []) : null;

    private static Decision? InRoom(Meeting meeting, Motion motion, IReadOnlyList<Guid> seats, string field, DecisionContext context)
    {
        if (seats.Count == 0)
            return Decision.Refuse("vote.no-seats-named", field);
        if (seats.Distinct().Count() < seats.Count)
            return Decision.Refuse("vote.cast-already", field);
        foreach (var seat in seats)
        {
            if (meeting.FindPresent(seat.ToString("N"))?.Room == Room.Online)
                return Decision.Refuse("vote.not-in-the-room", field);
            if (Barred(meeting, motion, seat, context) is { } refusal)
                return refusal;
        }

        return null;
    }

    /// <summary>Why the seat may not vote on the motion; null when it may.</summary>
    private static Decision? Barred(Meeting meeting, Motion motion, Guid seatId, DecisionContext context)
    {
        if (!meeting.Voters.Contains(seatId))
            return Decision.Refuse("vote.not-signed-in");
        if (motion.Secret ? motion.Voters.Contains(context.BallotNames[seatId]) : motion.Find(seatId) is not null)
            return Decision.Refuse("vote.cast-already");
        if (motion.Rule == VoteRule.PerHousehold && meeting.FindSeat(seatId)?.Household is null)
            return Decision.Refuse("vote.no-household");
        return NoQuorum(meeting, meeting.Voters.Count);
    }

    private static Decision NotOpen() => Decision.Refuse("motion.not-open", nameof(CastVote.Number));
}
