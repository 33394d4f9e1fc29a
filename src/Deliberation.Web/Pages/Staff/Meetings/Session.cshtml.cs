using Deliberation.Domain.Meetings;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>
/// The console of a running session, for one thumb. Several people write at once, so no command here names a version.
/// </summary>
[Authorize(Policy = Policies.MeetingTeam)]
public sealed class SessionModel(IGrainFactory grains, IStringLocalizer<CouncilTexts> texts) : MeetingPage(grains)
{
    [BindProperty]
    public SignInFields Person { get; set; } = new();

    [BindProperty]
    public StatementFields Statement { get; set; } = new();

    [BindProperty]
    public ResolutionFields Resolution { get; set; } = new();

    /// <summary>What happened, shown once at the form that it happened in.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>The form that <see cref="Said"/> belongs to.</summary>
    [TempData]
    public string? SaidAt { get; set; }

    public sealed class SignInFields
    {
        public string Name { get; set; } = "";

        public string Group { get; set; } = "";

        public Room Room { get; set; }
    }

    public sealed class StatementFields
    {
        public string Speaker { get; set; } = "";

        public string Text { get; set; } = "";
    }

    public sealed class ResolutionFields
    {
        public string Text { get; set; } = "";

        public int? For { get; set; }

        public int? Against { get; set; }

        public int? Abstained { get; set; }
    }

    public int Online => Meeting.Participants.Count(p => p.Room == Room.Online);

    public int OnSite => Meeting.Participants.Count - Online;

    /// <summary>How many are missing for a resolution; 0 when there are enough.</summary>
    public int Missing => Math.Max(0, (Meeting.Schedule?.Quorum ?? 0) - Meeting.Participants.Count);

    public IEnumerable<SelectListItem> Rooms => Enum.GetValues<Room>().Select(room => new SelectListItem(texts[$"Room.{room}"], room.ToString()));

    public IEnumerable<SelectListItem> Speakers => [new(texts["Choose"], ""), .. Meeting.Participants.Select(p => new SelectListItem(p.Name, p.Name))];

    public Task<IActionResult> OnPostOpenAsync() => GiveAsync("start", new OpenSession(), () => texts["Said.Opened"]);

    public Task<IActionResult> OnPostSignInAsync() => GiveAsync(
        "sign-in", new SignIn(new Participant(Person.Name, Person.Group, Person.Room)), () => texts["Said.SignedIn", Person.Name.Trim()], nameof(Person));

    public Task<IActionResult> OnPostStatementAsync() => GiveAsync(
        "statement", new RecordStatement(Statement.Speaker, Statement.Text.ReplaceLineEndings("\n")), () => texts["Said.Statement", Statement.Speaker], nameof(Statement));

    public Task<IActionResult> OnPostResolutionAsync() => GiveAsync(
        "resolution",
        new RecordResolution(Resolution.Text.ReplaceLineEndings("\n"), Resolution.For ?? 0, Resolution.Against ?? 0, Resolution.Abstained ?? 0),
        () => texts[Resolution.For > (Resolution.Against ?? 0) ? "Said.Passed" : "Said.NotPassed"],
        nameof(Resolution));

    public async Task<IActionResult> OnPostCloseAsync()
    {
        Sent = "close";
        return !ModelState.IsValid ? Again() : await GiveAsync(new CloseSession()) ?? Done(texts["Notice.Closed"]);
    }

    private async Task<IActionResult> GiveAsync(string form, MeetingCommand command, Func<LocalizedString> said, string prefix = "")
    {
        Sent = form;
        if (!ModelState.IsValid)
            return Again();
        if (await GiveAsync(command, prefix: prefix) is { } refused)
            return refused;
        (Said, SaidAt) = (said(), form);
        return LocalRedirect($"{Home}/session#{form}");
    }
}
