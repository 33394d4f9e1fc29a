using Deliberation.Domain.Access;
using Deliberation.Domain.Refusals;

namespace Deliberation.Domain.Calendars;

/// <summary>Who may count a day differently from the public calendar, and which day.</summary>
public static class CalendarRules
{
    /// <summary>Longest name of a day, in UTF-16 units.</summary>
    public const int MaxName = 40;

    /// <summary>How far ahead a day may lie.</summary>
    public const int FarthestDays = 730;

    /// <summary>Null when the actor may set the day: staff, and a day that has not passed, for deadlines that have passed are not moved.</summary>
    public static Refusal? Set(Actor actor, string communityId, DateOnly day, string name, DateOnly today) =>
        !actor.Is(communityId, Role.Staff) ? new("calendar.staff-only")
        : day < today || day > today.AddDays(FarthestDays) ? new("calendar.no-coming-day", "Day")
        : name.Length > MaxName ? new("text.too-long", "Name", MaxName)
        : null;

    /// <summary>Null when the actor may have the day follow the public calendar again.</summary>
    public static Refusal? Remove(Actor actor, string communityId, DateOnly day, DateOnly today) => Set(actor, communityId, day, "", today);
}
