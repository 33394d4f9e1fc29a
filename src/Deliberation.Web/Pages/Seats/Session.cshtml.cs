using System.Globalization;
using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Deliberation.Mining.Text;
using Deliberation.Storage.Meetings;
using Deliberation.Web.Components;
using Deliberation.Web.Live;
using Deliberation.Web.Meetings;
using Deliberation.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Seats;

/// <summary>The session on the phone of one who is invited: sign in, ask to speak, vote, ask a question.</summary>
[AllowAnonymous]
public sealed class SessionModel(IGrainFactory grains, SeatNames names, SeatQueries seats, QuestionStore questions, IStringLocalizer<SessionTexts> texts)
    : SeatPage(grains, names, seats)
{
    private readonly SeatNames _names = names;

    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        public string Text { get; set; } = "";
    }

    public string Key => Seat.Id.ToString("N");

    /// <summary>Where the seat is signed in; null when it is not.</summary>
    public Participant? Me => Meeting.FindPresent(Key);

    public bool Running => Meeting.Stage == MeetingStage.InSession;

    /// <summary>Whether the seat has voted on the running motion.</summary>
    public bool Voted { get; private set; }

    /// <summary>The question of the seat that waits; null when none does.</summary>
    public WaitingQuestion? Question { get; private set; }

    /// <summary>What the holder types at the door when another phone is at hand.</summary>
    public string Code { get; private set; } = "";

    public string Clock => Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    public string Here => $"{Home}/session";

    public async Task OnGetAsync()
    {
        SeatCookie.Keep(HttpContext, Meeting.Id, Token);
        await LoadAsync();
    }

    /// <summary>What changes while the session goes on, for a page that is open.</summary>
    public async Task<IActionResult> OnGetLiveAsync()
    {
        Response.Headers[LiveFragments.VersionHeader] = Meeting.Version.ToString(CultureInfo.InvariantCulture);
        await LoadAsync();
        return Partial("_SessionParts", this);
    }

    public Task<IActionResult> OnPostSignInAsync(Room room) => PressAsync("here", new TakeSeat(room), "Seat.Said.SignedIn");

    public Task<IActionResult> OnPostLeaveAsync() => PressAsync("here", new LeaveSession(), "Seat.Said.Left");

    public Task<IActionResult> OnPostRaiseAsync() => PressAsync("hand", new AskToSpeak(), "Seat.Said.Asked");

    public Task<IActionResult> OnPostStopAsync() => PressAsync("hand", new StopAsking(), "Seat.Said.Stopped");

    public Task<IActionResult> OnPostEndAsync() => PressAsync("hand", new EndFloor(), "Seat.Said.Ended");

    public Task<IActionResult> OnPostVoteAsync(int number, VoteChoice choice) => PressAsync("vote", new CastVote(number, choice), "Seat.Said.Voted");

    public async Task<IActionResult> OnPostAskAsync()
    {
        Sent = "ask";
        await LoadAsync();
        if (!Running)
            return NotFound();
        var question = new WaitingQuestion(CommandIdOrNew(), PersonalData.Mask(Input.Text.Trim()), Name);
        if (Refuse(QuestionDraft.Check(Input.Text)))
            return Again();
        if (!await questions.AddAsync(Meeting.Id, $"seat:{Key}", question, Now, Aborted))
        {
            Refuse(new Domain.Refusals.Refusal("question.one-waits"));
            return Again();
        }

        return Done(texts["Ask.Sent"], $"{Here}#ask");
    }

    public Press Press(string handler, string label, bool quiet, params ReadOnlySpan<(string Name, object Value)> fields)
    {
        var values = new List<(string, string)>();
        foreach (var (name, value) in fields)
            values.Add((name, Convert.ToString(value, CultureInfo.InvariantCulture)!));
        return new Press($"{Here}?handler={handler}", label, quiet, values);
    }

    private async Task<IActionResult> PressAsync(string form, MeetingCommand command, string said)
    {
        Sent = form;
        var refused = await GiveAsync(command);
        if (refused is null)
            return Done(texts[said], Here);
        await LoadAsync();
        return refused;
    }

    private async Task LoadAsync()
    {
        if (Meeting.OpenMotion is { } motion)
            Voted = motion.Secret ? motion.Voters.Contains(await _names.BallotNameAsync(Meeting.Id, motion.Number, Seat.Id)) : motion.Find(Seat.Id) is not null;
        if (Running)
            Question = await questions.OfAskerAsync(Meeting.Id, $"seat:{Key}", Aborted);
        Code = await _names.CodeOfAsync(Meeting.Id, Seat.Id);
    }
}
