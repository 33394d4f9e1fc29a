using Deliberation.Domain.Calendars;
using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Seats;

/// <summary>One who was there reads the minutes, and confirms them or says what is wrong.</summary>
[AllowAnonymous]
[EnableRateLimiting(Hosting.Limits.AnonymousWrites)]
public sealed class MinutesModel(IGrainFactory grains, SeatNames names, SeatQueries seats, IStringLocalizer<MinutesTexts> texts) : SeatPage(grains, names, seats)
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    /// <summary>The version that was read.</summary>
    [BindProperty]
    public int Read { get; set; }

    public sealed class Fields
    {
        public string Text { get; set; } = "";
    }

    public MinutesRecord Record => Meeting.MinutesRecord;

    public string Address => Home + "/minutes";

    /// <summary>Under which name the reader was there; null when they were not.</summary>
    public string? Present => Meeting.ParticipantOf(Seat.Id)?.Name;

    public bool IsOpen => Can(new ConfirmMinutes(0)) && Record.State == MinutesState.Open && WorkingDayCalendar.DayOf(Now) <= Record.Due;

    public bool Confirmed => Present is { } name && Record.ConfirmedBy(name);

    public bool Waits => Record.Objections.Any(objection => objection.Participant == Present && objection.Answer.Length == 0);

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        Sent = "confirm";
        return await GiveAsync(new ConfirmMinutes(Read)) ?? Done(texts["Notice.Confirmed"], Address);
    }

    public async Task<IActionResult> OnPostObjectAsync()
    {
        Sent = "object";
        return await GiveAsync(new ObjectToMinutes(Input.Text.ReplaceLineEndings("\n"))) ?? Done(texts["Notice.SeatObjected"], Address);
    }
}
