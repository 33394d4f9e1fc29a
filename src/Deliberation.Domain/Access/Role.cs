namespace Deliberation.Domain.Access;

/// <summary>What a signed-in person may do in a community. One person may hold several roles.</summary>
public enum Role
{
    /// <summary>居民: submits opinions, seconds, rates outcomes.</summary>
    Resident,

    /// <summary>议事员: on the roster, attends meetings and votes.</summary>
    Councillor,

    /// <summary>社区工作人员: receives opinions, proposes items, convenes meetings.</summary>
    Staff,

    /// <summary>促动师: runs a meeting.</summary>
    Facilitator,

    /// <summary>记录员: writes the minutes.</summary>
    Secretary,

    /// <summary>责任单位: carries out measures and reports progress.</summary>
    ResponsibleUnit,

    /// <summary>监督保障组: reads and flags the money and quality of a plan.</summary>
    Supervisor,

    /// <summary>街道管理员: sees several communities and manages accounts.</summary>
    StreetAdmin,
}
