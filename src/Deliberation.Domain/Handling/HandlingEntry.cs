namespace Deliberation.Domain.Handling;

/// <summary>What happened to an opinion.</summary>
public enum HandlingAct
{
    /// <summary>Staff took a step.</summary>
    Taken,

    /// <summary>The clock brought an overdue step further up.</summary>
    Escalated,

    /// <summary>Staff gave it another class.</summary>
    Reclassified,
}

/// <summary>One line of the history of an opinion's handling; lines are added and never changed.</summary>
/// <param name="Act">What happened.</param>
/// <param name="At">UTC.</param>
/// <param name="By">The name of who did it, for staff; empty for the clock.</param>
/// <param name="Note">The word staff wrote; empty for the clock. The resident reads that of a step.</param>
/// <param name="Step">The step taken or overdue; null for another class.</param>
/// <param name="Level">Above whom; only of <see cref="HandlingAct.Escalated"/>.</param>
/// <param name="DueAt">When the overdue step was due, UTC; only of <see cref="HandlingAct.Escalated"/>.</param>
/// <param name="Class">The new class; only of <see cref="HandlingAct.Reclassified"/>.</param>
public sealed record HandlingEntry(
    HandlingAct Act, DateTimeOffset At, string By, string Note, HandlingStep? Step = null, EscalationLevel? Level = null, DateTimeOffset? DueAt = null, DeadlineClass? Class = null);
