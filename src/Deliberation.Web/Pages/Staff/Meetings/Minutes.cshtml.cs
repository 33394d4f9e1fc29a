using Deliberation.Domain.Meetings;
using Deliberation.Web.Components;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>Publishes the minutes, drafted from the log, answers objections to them, and writes down those that came by telephone or on paper.</summary>
[Authorize(Policy = Policies.MeetingTeam)]
public sealed class MinutesModel(IGrainFactory grains, MinutesDraft draft, CommunityCalendar days, IStringLocalizer<MinutesTexts> texts) : MeetingPage(grains)
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    [BindProperty]
    public AnswerFields Answer { get; set; } = new();

    [BindProperty]
    public ObjectFields Objection { get; set; } = new();

    public sealed class Fields
    {
        public string Text { get; set; } = "";

        public string Change { get; set; } = "";
    }

    public sealed class AnswerFields
    {
        public int Number { get; set; }

        public string Answer { get; set; } = "";

        public string Text { get; set; } = "";
    }

    public sealed class ObjectFields
    {
        public string Participant { get; set; } = "";

        public ObjectionWay? Way { get; set; }

        public string Text { get; set; } = "";
    }

    public MinutesRecord Record => Meeting.MinutesRecord;

    public IEnumerable<Objection> Open => Record.Objections.Where(objection => objection.Answer.Length == 0);

    public bool CanObject => Can(new ObjectToMinutes("")) && Record.State == MinutesState.Open;

    public IEnumerable<SelectListItem> People => [new(texts["Staff.Choose"], ""), .. Meeting.Participants.Select(p => new SelectListItem(p.Name, p.Name))];

    public IEnumerable<SelectListItem> Ways => Enum.GetValues<ObjectionWay>().Where(way => way != ObjectionWay.Online).Select(way => new SelectListItem(texts[$"Objection.Way.{way}"], way.ToString()));

    /// <param name="fresh">Whether to draft from the log anew although minutes stand.</param>
    public void OnGet(bool fresh) => Fill(fresh);

    public async Task<IActionResult> OnPostAsync()
    {
        Sent = "Minutes";
        Answer.Text = Meeting.Minutes;
        if (!ModelState.IsValid)
            return Again();
        // A browser counts and sends a line break as two characters.
        Input.Text = Input.Text.ReplaceLineEndings("\n");
        return await GiveAsync(new PublishMinutes(Input.Text, Input.Change)) ?? Done(Until("Notice.Published"), Home);
    }

    public async Task<IActionResult> OnPostAnswerAsync()
    {
        Sent = "answer";
        Input.Text = Meeting.Minutes;
        if (!ModelState.IsValid)
            return Again();
        Answer.Text = Answer.Text.ReplaceLineEndings("\n");
        var versions = Record.Versions.Count;
        return await GiveAsync(new AnswerObjection(Answer.Number, Answer.Answer.ReplaceLineEndings("\n"), Answer.Text), prefix: nameof(Answer))
            ?? Done(Record.Versions.Count > versions ? Until("Notice.Amended") : texts["Notice.Answered"], $"{Home}/minutes");
    }

    public async Task<IActionResult> OnPostObjectAsync()
    {
        Sent = "object";
        Input.Text = Answer.Text = Meeting.Minutes;
        if (Objection.Way is not { } way)
        {
            Beside("Objection.Way", new("minutes.unknown-way"));
            return Again();
        }

        return await GiveAsync(new ObjectToMinutes(Objection.Text.ReplaceLineEndings("\n"), Objection.Participant, way), prefix: nameof(Objection))
            ?? Done(texts["Notice.Objected"], $"{Home}/minutes");
    }

    protected override bool MayOpen() => MeetingDecider.MayGive(Meeting, Commands.Minutes, Actor);

    private void Fill(bool fresh)
    {
        Input.Text = fresh || Meeting.Minutes.Length == 0 ? draft.Write(Meeting) : Meeting.Minutes;
        Answer.Text = Meeting.Minutes;
    }

    private string Until(string key) => texts[key, Record.Due is { } due ? days.Day(due) : ""];
}
