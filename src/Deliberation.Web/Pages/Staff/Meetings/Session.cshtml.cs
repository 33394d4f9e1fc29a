using System.Globalization;
using Deliberation.Domain.Meetings;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Components;
using Deliberation.Web.Live;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>
/// The console of a running session, for one thumb. Several people work on it at once, so no command names a version: each names the person, the entry or the motion
/// that it is about, and whoever presses too late is told so.
/// </summary>
[Authorize(Policy = Policies.MeetingTeam)]
public sealed partial class SessionModel(IGrainFactory grains, QuestionStore questions, IStringLocalizer<CouncilTexts> texts, IStringLocalizer<SessionTexts> words) : MeetingPage(grains)
{
    [BindProperty]
    public SignInFields Person { get; set; } = new();

    [BindProperty]
    public StatementFields Statement { get; set; } = new();

    [BindProperty]
    public ResolutionFields Resolution { get; set; } = new();

    [BindProperty]
    public AdjournFields Adjourning { get; set; } = new();

    /// <summary>What happened, shown once at the form that it happened in.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>The form that <see cref="Said"/> belongs to.</summary>
    [TempData]
    public string? SaidAt { get; set; }

    /// <summary>Whether what came back was one of the buttons or small forms that share one place for their refusals.</summary>
    public bool Pressed { get; private set; }

    /// <summary>Questions from afar that wait.</summary>
    public IReadOnlyList<WaitingQuestion> Waiting { get; private set; } = [];

    public sealed class SignInFields
    {
        public string Name { get; set; } = "";

        public string Group { get; set; } = "";

        public Room Room { get; set; }

        public string Key { get; set; } = "";
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

    public sealed class AdjournFields
    {
        public string Reason { get; set; } = "";
    }

    public int Online => Meeting.Participants.Count(p => p.Room == Room.Online);

    public int OnSite => Meeting.Participants.Count - Online;

    /// <summary>How many are missing for a resolution; 0 when there are enough.</summary>
    public int Missing => Math.Max(0, (Meeting.Schedule?.Quorum ?? 0) - Meeting.Quorate);

    /// <summary>The time of the site in milliseconds, by which the screens set their clocks.</summary>
    public string Clock => Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    public IEnumerable<SelectListItem> Rooms => Enum.GetValues<Room>().Select(room => new SelectListItem(texts[$"Room.{room}"], room.ToString()));

    /// <summary>Whose statement can be on record now, who has the floor first.</summary>
    public IEnumerable<SelectListItem> Speakers => [new(texts["Choose"], ""), .. Meeting.Participants.Concat(Meeting.Departed)
        .Where(p => !Meeting.Floor.InUse || Meeting.Floor.HasHeard(p.Name))
        .OrderByDescending(p => p.Key == Meeting.Floor.Turn?.Speaker.Key)
        .Select(p => new SelectListItem(p.Name, p.Name))];

    public async Task OnGetAsync() => Waiting = await questions.WaitingAsync(Id, cancellationToken: Aborted);

    /// <summary>What changes while the session goes on, for a page that is open.</summary>
    public async Task<IActionResult> OnGetLiveAsync()
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers[LiveFragments.VersionHeader] = Meeting.Version.ToString(CultureInfo.InvariantCulture);
        Waiting = await questions.WaitingAsync(Id, cancellationToken: Aborted);
        return Can(Commands.SignIn) ? Partial("Console/_Parts", this) : new NoContentResult();
    }

    public Task<IActionResult> OnPostOpenAsync() => PressAsync("start", new OpenSession(), () => texts["Said.Opened"]);

    public Task<IActionResult> OnPostSignInAsync() => GiveAsync(
        "sign-in", new SignIn(new Participant(Person.Name, Person.Group, Person.Room)), () => texts["Said.SignedIn", Person.Name.Trim()], nameof(Person));

    public Task<IActionResult> OnPostSignInSeatAsync(Guid seat, Room room) =>
        PressAsync("sign-in", new SignIn(new Participant("", "", room, seat)), () => texts["Said.SignedIn", Meeting.FindSeat(seat)!.Name]);

    public Task<IActionResult> OnPostLeaveAsync(string? person) => PressAsync("sign-in", new LeaveSession(Named(person)), () => words["Said.Left"]);

    public Task<IActionResult> OnPostStatementAsync() => GiveAsync(
        "statement", new RecordStatement(Statement.Speaker, Statement.Text.ReplaceLineEndings("\n")), () => texts["Said.Statement", Statement.Speaker], nameof(Statement));

    public Task<IActionResult> OnPostResolutionAsync() => GiveAsync(
        "resolution",
        new RecordResolution(Resolution.Text.ReplaceLineEndings("\n"), Resolution.For ?? 0, Resolution.Against ?? 0, Resolution.Abstained ?? 0),
        () => texts[Resolution.For > (Resolution.Against ?? 0) ? "Said.Passed" : "Said.NotPassed"],
        nameof(Resolution));

    public async Task<IActionResult> OnPostCloseAsync()
    {
        (Sent, Pressed) = ("close", true);
        return !ModelState.IsValid ? Again() : await GiveAsync(new CloseSession()) ?? Done(texts["Notice.Closed"]);
    }

    public async Task<IActionResult> OnPostAdjournAsync()
    {
        (Sent, Pressed) = ("close", true);
        return await GiveAsync(new AdjournSession(Adjourning.Reason), prefix: nameof(Adjourning)) ?? Done(words["Notice.Adjourned"], $"{Home}/convene");
    }

    /// <summary>A button of the console.</summary>
    public Press Press(string handler, string at, string label, bool quiet, params ReadOnlySpan<(string Name, object Value)> fields)
    {
        var values = new List<(string, string)>();
        foreach (var (name, value) in fields)
            values.Add((name, Convert.ToString(value, CultureInfo.InvariantCulture)!));
        return new Press($"{Home}/session?handler={handler}#{at}", label, quiet, values);
    }

    /// <summary>A place of the console where what happened and what was refused is said.</summary>
    public (SessionModel Page, string At) At(string place) => (this, place);

    private static string Named(string? person) => string.IsNullOrEmpty(person) ? "-" : person;

    private Task<IActionResult> PressAsync(string form, MeetingCommand command, Func<LocalizedString> said, string prefix = "")
    {
        Pressed = true;
        return GiveAsync(form, command, said, prefix);
    }

    private async Task<IActionResult> GiveAsync(string form, MeetingCommand command, Func<LocalizedString> said, string prefix = "")
    {
        Sent = form;
        Waiting = await questions.WaitingAsync(Id, cancellationToken: Aborted);
        if (!ModelState.IsValid)
            return Again();
        if (await GiveAsync(command, prefix: prefix) is { } refused)
            return refused;
        (Said, SaidAt) = (said(), form);
        return LocalRedirect($"{Home}/session#{form}");
    }
}
