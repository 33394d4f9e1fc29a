using System.Text.Json.Serialization;

namespace Deliberation.Domain.Meetings;

/// <summary>动议: a text that is put to the vote.</summary>
/// <param name="Number">From 1, through all sessions of the meeting.</param>
/// <param name="Text">What would be resolved.</param>
/// <param name="Rule">When it passes.</param>
/// <param name="Secret">Whether nobody learns who said what, and nothing is known before the end.</param>
/// <param name="State">How it stands.</param>
/// <param name="Ballots">Votes by seat; empty for a secret motion.</param>
/// <param name="Voters">Seats that voted secretly, under names of this motion only, in the order of those names.</param>
/// <param name="Result">The count; null before it is closed.</param>
/// <param name="Reason">Why it was withdrawn; else empty.</param>
public sealed record Motion(
    int Number, string Text, VoteRule Rule, bool Secret, MotionState State, IReadOnlyList<Ballot> Ballots, IReadOnlyList<Guid> Voters, MotionResult? Result = null, string Reason = "")
{
    /// <summary>How many seats voted.</summary>
    public int Voted => Ballots.Count + Voters.Count;

    /// <summary>Open votes so far, by seats.</summary>
    public VoteCount Count => VoteCount.Of(Ballots.Select(b => b.Choice));

    /// <summary>The open vote of a seat; null when it has not voted.</summary>
    public Ballot? Find(Guid? seatId) => Ballots.FirstOrDefault(b => b.Seat.Id == seatId);
}

/// <summary>How a motion stands.</summary>
public enum MotionState
{
    /// <summary>Being voted on; at most one is.</summary>
    Open,

    /// <summary>Counted.</summary>
    Closed,

    /// <summary>Taken back without a result.</summary>
    Withdrawn,
}

/// <summary>The vote of a seat on an open motion.</summary>
/// <param name="Seat">As it was when it voted.</param>
/// <param name="Choice">What it said.</param>
public sealed record Ballot(Seat Seat, VoteChoice Choice);

/// <summary>Votes counted.</summary>
/// <param name="For">赞成.</param>
/// <param name="Against">反对.</param>
/// <param name="Abstained">弃权.</param>
public sealed record VoteCount(int For, int Against, int Abstained)
{
    /// <summary>All of them.</summary>
    public int Cast => For + Against + Abstained;

    /// <summary>Counts what was said.</summary>
    public static VoteCount Of(IEnumerable<VoteChoice> choices) => choices.Aggregate(new VoteCount(0, 0, 0), (count, choice) => choice switch
    {
        VoteChoice.For => count with { For = count.For + 1 },
        VoteChoice.Against => count with { Against = count.Against + 1 },
        _ => count with { Abstained = count.Abstained + 1 },
    });
}

/// <summary>What a motion came to.</summary>
/// <param name="Votes">The votes of the seats.</param>
/// <param name="Voices">Those of the households or groups; null when each seat has one of its own.</param>
/// <param name="Entitled">Seats that were signed in at the end or had voted.</param>
/// <param name="Passed">Whether it passed by its rule.</param>
public sealed record MotionResult(
    VoteCount Votes, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] VoteCount? Voices, int Entitled, bool Passed)
{
    /// <summary>What the rule counted: voices of households or groups, else seats.</summary>
    [JsonIgnore]
    public VoteCount Counted => Voices ?? Votes;
}
