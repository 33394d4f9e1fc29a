namespace Deliberation.Domain.Agenda;

/// <summary>
/// The open formula of an evaluation. Each stakeholder group's mean is taken for each criterion, then the mean of the groups: a group of forty
/// weighs no more than a group of four. Value = (0.35 · concern + 0.25 · urgency + 0.2 · feasibility + 0.2 · reach − 1) ÷ 4 · 100. Source: our own.
/// </summary>
/// <param name="Groups">Each group with its own means, in the order of their names.</param>
/// <param name="Concern">Mean of the groups, 1–5.</param>
/// <param name="Urgency">Mean of the groups, 1–5.</param>
/// <param name="Feasibility">Mean of the groups, 1–5.</param>
/// <param name="Reach">Mean of the groups, 1–5.</param>
public sealed record ProposalScore(IReadOnlyList<GroupScore> Groups, double Concern, double Urgency, double Feasibility, double Reach)
{
    /// <summary>Weight of concern.</summary>
    public const double ConcernWeight = 0.35;

    /// <summary>Weight of urgency.</summary>
    public const double UrgencyWeight = 0.25;

    /// <summary>Weight of feasibility.</summary>
    public const double FeasibilityWeight = 0.2;

    /// <summary>Weight of reach.</summary>
    public const double ReachWeight = 0.2;

    /// <summary>All criteria together, 0 (lowest in all) – 100 (highest in all).</summary>
    public double Value => Scaled((ConcernWeight * Concern) + (UrgencyWeight * Urgency) + (FeasibilityWeight * Feasibility) + (ReachWeight * Reach));

    /// <summary>Counts the sheets; null when there are none.</summary>
    public static ProposalScore? Of(IReadOnlyCollection<ScoreSheet> sheets)
    {
        if (sheets.Count == 0)
            return null;
        GroupScore[] groups =
        [
            .. sheets.GroupBy(sheet => sheet.Group, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new GroupScore(
                group.Key,
                group.Count(),
                group.Average(sheet => sheet.Scores.Concern),
                group.Average(sheet => sheet.Scores.Urgency),
                group.Average(sheet => sheet.Scores.Feasibility),
                group.Average(sheet => sheet.Scores.Reach))),
        ];
        return new(groups, groups.Average(g => g.Concern), groups.Average(g => g.Urgency), groups.Average(g => g.Feasibility), groups.Average(g => g.Reach));
    }

    private static double Scaled(double mean) => (mean - Scores.Lowest) / (Scores.Highest - Scores.Lowest) * 100;
}

/// <summary>The means of one stakeholder group, each 1–5.</summary>
/// <param name="Group">Its name.</param>
/// <param name="Sheets">How many of it scored, at least 1.</param>
/// <param name="Concern">Mean of concern.</param>
/// <param name="Urgency">Mean of urgency.</param>
/// <param name="Feasibility">Mean of feasibility.</param>
/// <param name="Reach">Mean of reach.</param>
public sealed record GroupScore(string Group, int Sheets, double Concern, double Urgency, double Feasibility, double Reach);
