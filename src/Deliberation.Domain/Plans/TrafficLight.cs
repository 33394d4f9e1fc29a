namespace Deliberation.Domain.Plans;

/// <summary>The colour of a measure. Always shown with its word and shape.</summary>
public enum TrafficLight
{
    /// <summary>Done, or more than <see cref="MeasureState.WarningDays"/> working days left.</summary>
    Green,

    /// <summary>Due within <see cref="MeasureState.WarningDays"/> working days, today included.</summary>
    Yellow,

    /// <summary>The day has passed.</summary>
    Red,
}
