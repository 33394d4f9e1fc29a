namespace Deliberation.Mining.Heat;

/// <summary>Where a topic's heat is going.</summary>
public enum HeatDirection
{
    /// <summary>持平: less than a tenth up or down.</summary>
    Steady,

    /// <summary>升温: up by a tenth or more, or new.</summary>
    Rising,

    /// <summary>降温: down by a tenth or more.</summary>
    Cooling,
}
