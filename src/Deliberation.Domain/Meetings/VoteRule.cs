namespace Deliberation.Domain.Meetings;

/// <summary>By which rule a motion passes. The arithmetic stands in <see cref="Tally"/>.</summary>
public enum VoteRule
{
    /// <summary>协商一致: somebody is for it and nobody against.</summary>
    Consensus,

    /// <summary>简单多数: more seats for it than against it.</summary>
    Majority,

    /// <summary>三分之二: at least two thirds of the seats that voted are for it; who abstains has voted.</summary>
    TwoThirds,

    /// <summary>一户一票: more households for it than against it.</summary>
    PerHousehold,

    /// <summary>各方一票: more stakeholder groups for it than against it.</summary>
    PerGroup,
}

/// <summary>What a seat says to a motion.</summary>
public enum VoteChoice
{
    /// <summary>赞成.</summary>
    For,

    /// <summary>反对.</summary>
    Against,

    /// <summary>弃权.</summary>
    Abstain,
}
