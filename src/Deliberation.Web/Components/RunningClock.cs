namespace Deliberation.Web.Components;

/// <summary>A clock that runs on an open page; without JavaScript it says the moment.</summary>
/// <param name="At">UTC.</param>
/// <param name="Down">Whether it counts down to the moment, or up from it.</param>
public sealed record RunningClock(DateTimeOffset At, bool Down);
