namespace Deliberation.Mining.Risk;

/// <summary>How much a risk presses; always told in a word beside its colour.</summary>
public enum RiskLevel
{
    /// <summary>黄色: keep an eye on it.</summary>
    Yellow = 1,

    /// <summary>橙色: look into it this week.</summary>
    Orange,

    /// <summary>红色: look into it now.</summary>
    Red,
}
