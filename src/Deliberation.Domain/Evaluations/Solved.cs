namespace Deliberation.Domain.Evaluations;

/// <summary>A resident's answer to "is it solved?".</summary>
public enum Solved
{
    /// <summary>解决了.</summary>
    Yes,

    /// <summary>解决了一部分.</summary>
    Partly,

    /// <summary>没有解决.</summary>
    No,
}
