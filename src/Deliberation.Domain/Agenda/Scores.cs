namespace Deliberation.Domain.Agenda;

/// <summary>One person's scores of a proposal, each 1 (low) – 5 (high).</summary>
/// <param name="Concern">关注: how much it moves people.</param>
/// <param name="Urgency">紧迫: how little it can wait.</param>
/// <param name="Feasibility">可行: how likely a meeting can settle it.</param>
/// <param name="Reach">受益: how many it helps.</param>
public sealed record Scores(int Concern, int Urgency, int Feasibility, int Reach)
{
    /// <summary>Lowest score.</summary>
    public const int Lowest = 1;

    /// <summary>Highest score.</summary>
    public const int Highest = 5;

    /// <summary>The name of the first score that is out of range; null when all will do.</summary>
    public string? OutOfRange() => (Concern, Urgency, Feasibility, Reach) switch
    {
        ( < Lowest or > Highest, _, _, _) => nameof(Concern),
        (_, < Lowest or > Highest, _, _) => nameof(Urgency),
        (_, _, < Lowest or > Highest, _) => nameof(Feasibility),
        (_, _, _, < Lowest or > Highest) => nameof(Reach),
        _ => null,
    };
}
