namespace Deliberation.Mining.Replies;

/// <summary>What makes a reply a good one.</summary>
public enum ReplyDimension
{
    /// <summary>It speaks of what was asked: the same place, the same problem.</summary>
    Relevance,

    /// <summary>It answers every question and has all that a reply needs.</summary>
    Completeness,

    /// <summary>It says why: rules, reasons, facts, figures, steps.</summary>
    Explanation,

    /// <summary>It comes in time.</summary>
    Timeliness,

    /// <summary>It speaks with respect.</summary>
    Politeness,
}
