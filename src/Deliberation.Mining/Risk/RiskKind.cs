namespace Deliberation.Mining.Risk;

/// <summary>What kind of risk rises.</summary>
public enum RiskKind
{
    /// <summary>单一风险: one topic.</summary>
    Single,

    /// <summary>复合风险: several topics of one estate or place.</summary>
    Compound,

    /// <summary>区域风险: one category in several estates or places.</summary>
    Area,
}
