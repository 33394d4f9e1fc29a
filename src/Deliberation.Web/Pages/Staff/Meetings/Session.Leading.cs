using Deliberation.Domain.Meetings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>What the facilitator does: agenda, floor, votes, questions.</summary>
public sealed partial class SessionModel
{
    private const string Hand = "hand-";

    [BindProperty]
    public MotionFields Input { get; set; } = new();

    [BindProperty]
    public PaperFields Paper { get; set; } = new();

    public sealed class MotionFields
    {
        public string Text { get; set; } = "";

        public VoteRule Rule { get; set; } = VoteRule.Majority;

        public bool Secret { get; set; }

        public string Reason { get; set; } = "";
    }

    public sealed class PaperFields
    {
        public List<Guid> Seats { get; set; } = [];

        public int? For { get; set; }

        public int? Against { get; set; }

        public int? Abstained { get; set; }
    }

    public IEnumerable<SelectListItem> Rules => Enum.GetValues<VoteRule>().Select(rule => new SelectListItem(words[$"Rule.{rule}"], rule.ToString()));

    public IEnumerable<SelectListItem> Ways => [new(words["Open"], bool.FalseString), new(words["Secret"], bool.TrueString)];

    /// <summary>Who may be noted as asking to speak.</summary>
    public IEnumerable<SelectListItem> MayAsk => Meeting.Participants
        .Where(p => Meeting.Floor.PlaceOf(p.Key) == 0 && Meeting.Floor.Turn?.Speaker.Key != p.Key)
        .Select(p => new SelectListItem(p.Name, p.Key))
        .Prepend(new SelectListItem(texts["Choose"], ""));

    /// <summary>Seats in the room that may still vote. Of a secret motion nobody sees who has voted: all of them.</summary>
    public IReadOnlyList<Participant> InRoom => [.. Meeting.Participants.Where(p =>
        p.Room == Room.OnSite && p.SeatId is not null && Meeting.FindSeat(p.SeatId) is not null && Meeting.OpenMotion?.Find(p.SeatId) is null)];

    public Task<IActionResult> OnPostOpenEntryAsync(int number) => PressAsync("agenda", new OpenEntry(number), () => words["Said.EntryOpened", number]);

    public Task<IActionResult> OnPostCloseEntryAsync(int number) => PressAsync("agenda", new CloseEntry(number), () => words["Said.EntryClosed", number]);

    public Task<IActionResult> OnPostSkipEntryAsync(int number) => PressAsync("agenda", new SkipEntry(number), () => words["Said.EntrySkipped", number]);

    public Task<IActionResult> OnPostAskToSpeakAsync() => PressAsync("floor", new AskToSpeak(Named(Person.Key)), () => words["Said.Asked"], nameof(Person));

    public Task<IActionResult> OnPostStopAskingAsync(string? person) => PressAsync("floor", new StopAsking(Named(person)), () => words["Said.StoppedAsking"]);

    public Task<IActionResult> OnPostGiveFloorAsync(string? person) =>
        PressAsync("floor", new GiveFloor(Named(person)), () => words["Said.FloorGiven", Meeting.Floor.Turn?.Speaker.Name ?? ""]);

    public Task<IActionResult> OnPostExtendFloorAsync(string? person) => PressAsync("floor", new ExtendFloor(Named(person)), () => words["Said.FloorExtended"]);

    public Task<IActionResult> OnPostEndFloorAsync(string? person) => PressAsync("floor", new EndFloor(Named(person)), () => words["Said.FloorEnded"]);

    public Task<IActionResult> OnPostOpenMotionAsync() => PressAsync(
        "resolution", new OpenMotion(Input.Text.ReplaceLineEndings("\n"), Input.Rule, Input.Secret), () => words["Said.MotionOpened"], nameof(Input));

    /// <summary>The hands that were ticked; a seat without a tick sends nothing.</summary>
    public Task<IActionResult> OnPostHandsAsync(int number)
    {
        var votes = new List<SeatVote>();
        foreach (var (name, value) in Request.Form)
            if (name.StartsWith(Hand, StringComparison.Ordinal) && Guid.TryParse(name.AsSpan(Hand.Length), out var seat) && Enum.TryParse<VoteChoice>(value, out var choice))
                votes.Add(new(seat, choice));
        return PressAsync("resolution", new EnterHands(number, votes), () => words["Said.Hands", votes.Count]);
    }

    public Task<IActionResult> OnPostPaperAsync(int number) => PressAsync(
        "resolution",
        new EnterPaper(number, Paper.Seats, new(Paper.For ?? 0, Paper.Against ?? 0, Paper.Abstained ?? 0)),
        () => words["Said.Hands", Paper.Seats.Count],
        nameof(Paper));

    public Task<IActionResult> OnPostCloseMotionAsync(int number) => PressAsync(
        "resolution", new CloseMotion(number), () => texts[Meeting.Motions.FirstOrDefault(m => m.Number == number)?.Result?.Passed == true ? "Said.Passed" : "Said.NotPassed"]);

    public Task<IActionResult> OnPostWithdrawMotionAsync(int number) =>
        PressAsync("resolution", new WithdrawMotion(number, Input.Reason), () => words["Said.Withdrawn"], nameof(Input));

    public Task<IActionResult> OnPostTakeQuestionAsync(Guid question) => PressAsync("questions", new TakeQuestion(question), () => words["Said.QuestionTaken"]);

    public Task<IActionResult> OnPostAnswerQuestionAsync(int number, string? answer) =>
        PressAsync("questions", new AnswerQuestion(number, (answer ?? "").ReplaceLineEndings("\n")), () => words["Said.QuestionAnswered"]);

    /// <summary>Lays a question aside; nothing about it is in the log.</summary>
    public async Task<IActionResult> OnPostDismissQuestionAsync(Guid question)
    {
        if (!Can(Commands.Lead))
            return Forbid();
        await questions.DismissAsync(Id, question, Aborted);
        (Said, SaidAt) = (words["Said.QuestionDismissed"], "questions");
        return LocalRedirect($"{Home}/session#questions");
    }
}
