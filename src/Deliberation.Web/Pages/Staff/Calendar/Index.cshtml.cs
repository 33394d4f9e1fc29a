using System.Globalization;
using Deliberation.Domain.Access;
using Deliberation.Domain.Calendars;
using Deliberation.Domain.Refusals;
using Deliberation.Storage.Calendars;
using Deliberation.Web.Components;
using Deliberation.Web.Hosting;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Deliberation.Web.Pages.Staff.Calendar;

/// <summary>The days that the community counts differently from the public calendar.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class IndexModel(CalendarStore store, CommunityWorkingDays workingDays, CommunityCalendar calendar, IStringLocalizer<CalendarTexts> texts) : FormPage
{
    private const string Address = "/staff/calendar";
    private const int AheadDays = 28;

    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        /// <summary>As <c>2026-05-08</c>.</summary>
        public string Day { get; set; } = "";

        public string Kind { get; set; } = "";

        public string Name { get; set; } = "";
    }

    public IReadOnlyList<CalendarDay> Days { get; private set; } = [];

    public DateOnly Today => calendar.Today;

    /// <summary>The coming four weeks, each day with whether people work.</summary>
    public IEnumerable<(DateOnly Day, bool Works)> Ahead => Enumerable.Range(0, AheadDays).Select(i => calendar.Today.AddDays(i)).Select(day => (day, workingDays.IsWorkingDay(day)));

    /// <summary>The year whose public holidays are not in the calendar yet, and how many of its days the community set itself; null for none.</summary>
    public (int Year, int OwnDays)? Missing => workingDays.MissingYear(Today) is { } year ? (year, Days.Count(day => day.Day.Year == year)) : null;

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ?? Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is { } elsewhere)
            return elsewhere;
        ModelState.MarkFieldSkipped("Input.Kind");
        if (Input.Kind is not ("holiday" or "workday") && Refuse(new Refusal("calendar.no-kind", nameof(Input.Kind))))
            return Again();
        if (CalendarRules.Set(Actor, CommunityId, Read(Input.Day), Input.Name, Today) is { } refusal && Refuse(refusal))
            return Again();
        await store.SetAsync(CommunityId, new CalendarDay(Read(Input.Day), Input.Kind == "workday", Input.Name.Trim()), Actor.UserId, Now, Aborted);
        return await ChangedAsync(texts["Notice.Set"]);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string day)
    {
        if (await LoadAsync() is { } elsewhere)
            return elsewhere;
        if (CalendarRules.Remove(Actor, CommunityId, Read(day), Today) is { } refusal && Refuse(refusal))
            return Again();
        await store.RemoveAsync(CommunityId, Read(day), Actor.UserId, Now, Aborted);
        return await ChangedAsync(texts["Notice.Removed"]);
    }

    private async Task<IActionResult> ChangedAsync(string notice)
    {
        workingDays.Adopt(await store.ListAsync(CommunityId, Aborted));
        Notice = notice;
        return this.RedirectBack(Address);
    }

    private async Task<IActionResult?> LoadAsync()
    {
        if (!Actor.Is(CommunityId, Role.Staff))
            return Forbid();
        Days = await store.ListAsync(CommunityId, Aborted);
        return null;
    }

    /// <summary>A day that cannot be read is the first of all days, which the rule refuses as past.</summary>
    private static DateOnly Read(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default;
}
