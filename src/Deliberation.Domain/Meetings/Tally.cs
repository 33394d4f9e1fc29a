namespace Deliberation.Domain.Meetings;

/// <summary>The arithmetic of a vote. A tie does not pass, and neither does a motion that nobody is for.</summary>
public static class Tally
{
    /// <summary>
    /// The voices of households or groups, one each where any of its seats voted: for or against by more of its seats, abstaining when as many are for it as
    /// against it. Null when by the rule each seat has a voice of its own.
    /// </summary>
    public static VoteCount? Voices(VoteRule rule, IEnumerable<Ballot> ballots) => rule switch
    {
        VoteRule.PerHousehold => VoicesBy(ballots, ballot => ballot.Seat.Household?.ToString("N")),
        VoteRule.PerGroup => VoicesBy(ballots, ballot => ballot.Seat.Group),
        _ => null,
    };

    /// <summary>Whether what was counted passes by the rule.</summary>
    public static bool Passes(VoteRule rule, VoteCount counted) => rule switch
    {
        VoteRule.Consensus => counted is { For: > 0, Against: 0 },
        VoteRule.TwoThirds => counted.For > 0 && 3 * counted.For >= 2 * counted.Cast,
        _ => counted.For > counted.Against,
    };

    private static VoteCount VoicesBy(IEnumerable<Ballot> ballots, Func<Ballot, string?> voice) => VoteCount.Of(ballots
        .Where(ballot => voice(ballot) is not null)
        .GroupBy(voice, StringComparer.Ordinal)
        .Select(its => VoteCount.Of(its.Select(ballot => ballot.Choice)))
        .Select(count => count.For == count.Against ? VoteChoice.Abstain : count.For > count.Against ? VoteChoice.For : VoteChoice.Against));
}
