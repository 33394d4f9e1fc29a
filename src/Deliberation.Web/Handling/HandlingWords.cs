using Deliberation.Domain.Calendars;
using Deliberation.Domain.Handling;
using Deliberation.Domain.Plans;
using Deliberation.Web.Components;
using Deliberation.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Handling;

/// <summary>Says how much time a step has left, in the unit that a person would use, and in which colour.</summary>
public sealed class HandlingWords(WorkingDayCalendar workingDays, CommunityCalendar calendar, TimeProvider time, IStringLocalizer<HandlingTexts> texts)
{
    private static readonly TimeSpan LongestInMinutes = TimeSpan.FromMinutes(120);
    private static readonly TimeSpan LongestInHours = TimeSpan.FromHours(48);

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The step that is due next; null when all are done.</summary>
    public StepClock? Next(OpinionHandling handling) => handling.Next(workingDays);

    public IReadOnlyList<StepClock> Steps(OpinionHandling handling) => handling.Steps(workingDays);

    public TrafficLight Light(StepClock clock) => clock.LightAt(Now, workingDays);

    public Tone Tone(StepClock clock) => Light(clock) switch
    {
        TrafficLight.Red => Components.Tone.Bad,
        TrafficLight.Yellow => Components.Tone.Warning,
        _ => Components.Tone.Good,
    };

    /// <summary>还剩 3 分钟, 超时 2 小时, 12月2日前.</summary>
    public string Left(StepClock clock)
    {
        var left = clock.DueAt - Now;
        if (left <= TimeSpan.Zero)
            return Amount("Over", -left);
        return clock.ByDays ? texts["Left.Day", calendar.Day(clock.DueAt.AddTicks(-1))] : Amount("Left", left);
    }

    // What is left is rounded down and what is over as well: nobody is promised a minute that is not there.
    private string Amount(string key, TimeSpan span) =>
        span < LongestInMinutes ? texts[$"{key}.Minutes", (int)span.TotalMinutes]
        : span < LongestInHours ? texts[$"{key}.Hours", (int)span.TotalHours]
        : texts[$"{key}.Days", (int)span.TotalDays];
}
