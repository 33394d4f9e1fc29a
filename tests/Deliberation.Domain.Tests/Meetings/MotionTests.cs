using Deliberation.Domain.Meetings;

namespace Deliberation.Domain.Tests.Meetings;

public class MotionTests
{
    private static readonly MeetingCommand Majority = new OpenMotion("划十九个车位", VoteRule.Majority, false);
    private static readonly MeetingCommand Secret = new OpenMotion("选谁当组长", VoteRule.TwoThirds, true);

    /// <summary>Votes of seats 0 to 4 as letters, - for none. Seats 0 and 1 share a household, 4 has none; 0 to 2 are residents, 3 and 4 shops.</summary>
    [Theory]
    [InlineData(VoteRule.Consensus, "FFFFF", true)]
    [InlineData(VoteRule.Consensus, "FAAAA", true)]
    [InlineData(VoteRule.Consensus, "FFFFN", false)]
    [InlineData(VoteRule.Consensus, "AAAAA", false)]
    [InlineData(VoteRule.Consensus, "-----", false)]
    [InlineData(VoteRule.Majority, "FFNNA", false)]
    [InlineData(VoteRule.Majority, "FFNAA", true)]
    [InlineData(VoteRule.Majority, "-----", false)]
    [InlineData(VoteRule.TwoThirds, "FFN--", true)]
    [InlineData(VoteRule.TwoThirds, "FFA--", true)]
    [InlineData(VoteRule.TwoThirds, "FFNA-", false)]
    [InlineData(VoteRule.TwoThirds, "FFFNA", false)]
    [InlineData(VoteRule.TwoThirds, "FFFFN", true)]
    [InlineData(VoteRule.TwoThirds, "-----", false)]
    [InlineData(VoteRule.PerHousehold, "FFN--", false)]
    [InlineData(VoteRule.PerHousehold, "FNF--", true)]
    [InlineData(VoteRule.PerHousehold, "FNFN-", false)]
    [InlineData(VoteRule.PerGroup, "FFNNA", false)]
    [InlineData(VoteRule.PerGroup, "FFNFN", true)]
    [InlineData(VoteRule.PerGroup, "FFNFF", true)]
    public void A_motion_passes_by_its_rule(VoteRule rule, string votes, bool passes)
    {
        var sitting = Sitting.Of(5).After((Given.Facilitator, new OpenMotion("划车位", rule, false)));
        for (var i = 0; i < votes.Length; i++)
            if (votes[i] != '-')
                Assert.Null(sitting.By(i, new CastVote(1, Choice(votes[i]))));

        Assert.Null(sitting.Led(new CloseMotion(1)));

        var result = sitting.Meeting.Motions[0].Result!;
        Assert.Equal((passes, 5), (result.Passed, result.Entitled));
        Assert.Equal(votes.Count(v => v != '-'), result.Votes.Cast);
        Assert.Equal(passes, Assert.Single(sitting.Meeting.Resolutions).Passed);
    }

    [Fact]
    public void A_split_household_or_group_abstains_with_one_voice()
    {
        var sitting = Sitting.Of(4).After((Given.Facilitator, new OpenMotion("划车位", VoteRule.PerHousehold, false)));
        Assert.Equal([null, null, null, null], Enumerable.Range(0, 4).Select(i => sitting.By(i, new CastVote(1, i == 1 ? VoteChoice.Against : VoteChoice.For))));
        Assert.Null(sitting.Led(new CloseMotion(1)));

        Assert.Equal(new MotionResult(new(3, 1, 0), new(2, 0, 1), 4, true), sitting.Meeting.Motions[0].Result);
        var resolution = Assert.Single(sitting.Meeting.Resolutions);
        Assert.Equal((2, 0, 1, VoteRule.PerHousehold, 1), (resolution.For, resolution.Against, resolution.Abstained, resolution.Rule, resolution.Motion));
    }

    [Fact]
    public void A_seat_votes_once_and_only_when_it_is_there()
    {
        var sitting = Sitting.Of(4).After((Given.Facilitator, Majority), (Given.Staff, new LeaveSession(Sitting.Key(3))));

        Assert.Null(sitting.By(0, new CastVote(1, VoteChoice.For)));
        Assert.Equal("vote.cast-already", sitting.By(0, new CastVote(1, VoteChoice.Against)));
        Assert.Equal("vote.cast-already", sitting.Led(new EnterHands(1, [new(Sitting.Seat(2).Id, VoteChoice.For), new(Sitting.Seat(0).Id, VoteChoice.For)])));
        Assert.Equal("vote.not-signed-in", sitting.By(3, new CastVote(1, VoteChoice.For)));
        Assert.Equal("meeting.not-allowed", sitting.By(Given.Seated(Given.Newcomer), new CastVote(1, VoteChoice.For)));
        Assert.Equal("vote.unknown-choice", sitting.By(1, new CastVote(1, (VoteChoice)9)));
        Assert.Equal("motion.not-open", sitting.By(1, new CastVote(2, VoteChoice.For)));
        Assert.Equal(1, sitting.Meeting.Motions[0].Voted);
    }

    [Fact]
    public void Hands_are_entered_for_seats_in_the_room_only()
    {
        var sitting = Sitting.Of(4).After((Given.Facilitator, Majority));

        Assert.Equal("vote.not-in-the-room", sitting.Led(new EnterHands(1, [new(Sitting.Seat(1).Id, VoteChoice.For)])));
        Assert.Equal("vote.cast-already", sitting.Led(new EnterHands(1, [new(Sitting.Seat(0).Id, VoteChoice.For), new(Sitting.Seat(0).Id, VoteChoice.For)])));
        Assert.Equal("vote.no-seats-named", sitting.Led(new EnterHands(1, [])));
        Assert.Equal("motion.not-open", sitting.Led(new EnterPaper(1, [Sitting.Seat(0).Id], new(1, 0, 0))));
        Assert.Null(sitting.Led(new EnterHands(1, [new(Sitting.Seat(0).Id, VoteChoice.For), new(Sitting.Seat(2).Id, VoteChoice.Against)])));
        Assert.Equal("vote.cast-already", sitting.By(0, new CastVote(1, VoteChoice.For)));
    }

    [Fact]
    public void A_motion_needs_a_text_seats_a_quorum_and_its_turn()
    {
        var sitting = Sitting.Of(2, quorum: 3);
        Assert.Equal("text.missing", sitting.Led(new OpenMotion(" ", VoteRule.Majority, false)));
        Assert.Equal("motion.unknown-rule", sitting.Led(new OpenMotion("划车位", (VoteRule)9, false)));
        Assert.Equal("meeting.no-quorum", sitting.Led(Majority));
        Assert.Equal("motion.no-seats", Sitting.Of(0).Led(Majority));
        Assert.Equal("motion.another-open", Sitting.Of(3).After((Given.Facilitator, Majority)).Led(Secret));
    }

    [Theory]
    [InlineData(VoteRule.PerHousehold)]
    [InlineData(VoteRule.PerGroup)]
    public void The_voice_of_a_household_or_group_is_never_secret(VoteRule rule) =>
        Assert.Equal("motion.voices-are-not-secret", Sitting.Of(3).Led(new OpenMotion("划车位", rule, true)));

    [Fact]
    public void A_seat_without_a_household_has_no_voice_among_households() =>
        Assert.Equal("vote.no-household", Sitting.Of(5).After((Given.Facilitator, new OpenMotion("划车位", VoteRule.PerHousehold, false))).By(4, new CastVote(1, VoteChoice.For)));

    [Fact]
    public void Without_a_quorum_there_is_no_vote_and_no_count_but_who_voted_and_left_took_part()
    {
        var sitting = Sitting.Of(3, quorum: 3).After((Given.Facilitator, Majority));
        Assert.Null(sitting.By(0, new CastVote(1, VoteChoice.For)));
        sitting.After((Given.Staff, new LeaveSession(Sitting.Key(1))));

        Assert.Equal("meeting.no-quorum", sitting.By(2, new CastVote(1, VoteChoice.For)));
        Assert.Equal("meeting.no-quorum", sitting.Led(new CloseMotion(1)));
        sitting.After((Given.Staff, new SignIn(new("", "", Room.OnSite, Sitting.Seat(1).Id))), (Given.Staff, new LeaveSession(Sitting.Key(0))));
        Assert.Null(sitting.Led(new CloseMotion(1)));
        Assert.Equal(new MotionResult(new(1, 0, 0), null, 3, true), sitting.Meeting.Motions[0].Result);
    }

    [Fact]
    public void A_secret_vote_leaves_neither_name_nor_choice_in_the_log()
    {
        var sitting = Sitting.Of(4).After((Given.Facilitator, Secret));
        Assert.Null(sitting.By(1, new CastVote(1, VoteChoice.For)));
        Assert.Equal("vote.cast-already", sitting.By(1, new CastVote(1, VoteChoice.For)));
        Assert.Equal("vote.ballots-not-as-many-as-seats", sitting.Led(new EnterPaper(1, [Sitting.Seat(0).Id, Sitting.Seat(2).Id], new(1, 0, 0))));
        Assert.Null(sitting.Led(new EnterPaper(1, [Sitting.Seat(0).Id, Sitting.Seat(2).Id], new(1, 1, 0))));
        Assert.Equal("vote.cast-already", sitting.By(2, new CastVote(1, VoteChoice.For)));
        Assert.Equal("motion.not-open", sitting.Led(new EnterHands(1, [new(Sitting.Seat(0).Id, VoteChoice.For)])));
        var running = string.Concat(sitting.Log.OfType<SecretVotesCast>().Select(MeetingEventJson.Write));

        Assert.Null(sitting.Led(new CloseMotion(1)));

        Assert.Equal(new MotionResult(new(2, 1, 0), null, 4, true), sitting.Meeting.Motions[0].Result);
        Assert.Equal(3, sitting.Meeting.Motions[0].Voted);
        Assert.Empty(sitting.Urn);
        Assert.DoesNotContain("席位", running, StringComparison.Ordinal);
        Assert.DoesNotContain("\"for\"", running, StringComparison.Ordinal);
        Assert.DoesNotContain("against", running, StringComparison.Ordinal);
        Assert.All(sitting.Meeting.Seats, seat => Assert.DoesNotContain(seat.Id.ToString(), running, StringComparison.Ordinal));
        Assert.Equal(sitting.Meeting.Motions[0].Voters.Order(), sitting.Meeting.Motions[0].Voters);
    }

    [Fact]
    public void A_withdrawn_motion_has_a_reason_and_no_result()
    {
        var sitting = Sitting.Of(3).After((Given.Facilitator, Secret));
        Assert.Null(sitting.By(0, new CastVote(1, VoteChoice.For)));
        Assert.Equal("text.missing", sitting.Led(new WithdrawMotion(1, "")));
        Assert.Null(sitting.Led(new WithdrawMotion(1, "说法要改")));

        Assert.Equal((MotionState.Withdrawn, null), (sitting.Meeting.Motions[0].State, sitting.Meeting.Motions[0].Result));
        Assert.Empty(sitting.Urn);
        Assert.Empty(sitting.Meeting.Resolutions);
        Assert.Equal("motion.not-open", sitting.Led(new CloseMotion(1)));
        Assert.Null(sitting.Led(Majority));
        Assert.Equal(2, sitting.Meeting.OpenMotion?.Number);
    }

    [Fact]
    public void A_resolution_without_a_motion_is_written_as_before() => Assert.DoesNotContain(
        "rule", MeetingEventJson.Write(new ResolutionRecorded(Given.Now, "陈静", new("划车位", 2, 0, 0, Given.Now))), StringComparison.Ordinal);

    private static VoteChoice Choice(char letter) => letter switch { 'F' => VoteChoice.For, 'N' => VoteChoice.Against, _ => VoteChoice.Abstain };
}
