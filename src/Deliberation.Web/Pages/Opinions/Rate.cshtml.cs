using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Refusals;
using Deliberation.Grains.Meetings;
using Deliberation.Mining.Text;
using Deliberation.Web.Hosting;
using Deliberation.Web.Opinions;
using Deliberation.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Opinions;

/// <summary>Who spoke rates the outcome: is it solved, and how was it done.</summary>
[AllowAnonymous]
[EnableRateLimiting(Limits.CodeLookups)]
public sealed class RateModel(Ways ways, IStringLocalizer<OpinionTexts> texts, IGrainFactory grains) : VoicePage(ways, texts)
{
    private readonly IStringLocalizer _texts = texts;

    [BindProperty]
    public Fields Input { get; set; } = new();

    public IEnumerable<SelectListItem> Scores => Enumerable.Range(1, 5).Reverse().Select(score => new SelectListItem(_texts[$"Score.{score}"], $"{score}"));

    public IEnumerable<SelectListItem> Answers => Enum.GetValues<Solved>().Select(solved => new SelectListItem(_texts[$"Solved.{solved}"], $"{solved}"));

    public sealed class Fields
    {
        public Solved? Solved { get; set; }

        public int? Result { get; set; }

        public int? Meeting { get; set; }

        public int? Service { get; set; }

        public string Comment { get; set; } = "";
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await OpenAsync() is { } other)
            return other;
        if (Way!.Rating is { } given && Way.Asked is not null)
            Input = new Fields { Solved = given.Solved, Result = given.Result, Meeting = given.Meeting, Service = given.Service, Comment = given.Comment };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await OpenAsync() is { } other)
            return other;
        if (Way!.Asked is not { } asked)
            return Again();
        Ask(nameof(Input.Solved), nameof(Input.Result), nameof(Input.Meeting), nameof(Input.Service));
        if (!ModelState.IsValid | Refuse(Missing()))
            return Again();

        var rating = new RateOutcome(
            Input.Meeting ?? 0, Input.Result ?? 0, Input.Service ?? 0, Input.Solved!.Value, PersonalData.Mask(Typed.Lines(Input.Comment)));
        var request = new MeetingRequest(CommandIdOrNew(), Actor with { VoiceId = Way.VoiceId }, rating);
        var outcome = await grains.GetGrain<IMeetingGrain>(asked.MeetingId).ExecuteAsync(request);
        if (outcome.Refusal is { } refusal)
        {
            Refuse(refusal);
            return Again();
        }

        Notice = _texts["Notice.Rated"];
        return Redirect(Address);
    }

    /// <summary>Every choice that was not made, said at once.</summary>
    private IEnumerable<Refusal> Missing()
    {
        if (Input.Solved is null)
            yield return new("evaluation.solved-missing", nameof(Input.Solved));
        if (Input.Result is null)
            yield return new("evaluation.score-out-of-range", nameof(Input.Result));
        if (Input.Meeting is null)
            yield return new("evaluation.score-out-of-range", nameof(Input.Meeting));
        if (Input.Service is null)
            yield return new("evaluation.score-out-of-range", nameof(Input.Service));
    }

    /// <summary>A choice that was not made is not sent: the form has the field all the same.</summary>
    private void Ask(params string[] fields)
    {
        foreach (var field in fields.Where(field => !ModelState.ContainsKey($"Input.{field}")))
            ModelState.MarkFieldSkipped($"Input.{field}");
    }
}
