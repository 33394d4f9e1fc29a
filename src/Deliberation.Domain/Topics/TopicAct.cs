namespace Deliberation.Domain.Topics;

/// <summary>What staff do to a topic by hand. The names are stored and never change.</summary>
public enum TopicAct
{
    /// <summary>Give it a title, or give the engine's back.</summary>
    Rename,

    /// <summary>Take another topic in.</summary>
    Merge,

    /// <summary>Make a topic of its own of some opinions.</summary>
    TakeOut,

    /// <summary>Move some opinions to another topic.</summary>
    Move,

    /// <summary>Keep it as it is: what is said later may join it, but it is neither merged nor taken apart.</summary>
    Pin,

    /// <summary>Take an earlier decision back.</summary>
    Undo,
}
