using Deliberation.Domain.Evaluations;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Refusals;
using Deliberation.Grains.Meetings;
using Deliberation.Mining.Text;
using Deliberation.Storage.Photos;
using Deliberation.Web.Components;
using Deliberation.Web.Hosting;
using Deliberation.Web.Opinions;
using Deliberation.Web.Photos;
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
[RequestSizeLimit(PhotoIntake.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = PhotoIntake.MostBytes)]
public sealed class RateModel(Ways ways, IStringLocalizer<OpinionTexts> texts, IGrainFactory grains, PhotoStore store, RefusalWords words) : VoicePage(ways, texts)
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

        public List<IFormFile> Photos { get; set; } = [];

        public List<string> Drop { get; set; } = [];
    }

    /// <summary>What this voice sent in this round and may still be seen.</summary>
    public IReadOnlyList<RatingPhoto> Photos => Way is { Rating: { } rating, Meeting: { } meeting } ? [.. RatingPhotoRules.Standing(meeting, rating.VoiceId)] : [];

    /// <summary>What staff decided not to show.</summary>
    public IEnumerable<RatingPhoto> Withheld => Way is { Rating: { } rating, Meeting: { } meeting }
        ? meeting.RatingPhotos.Where(photo => photo.VoiceId == rating.VoiceId && photo.Round == meeting.Reopenings && photo.State == RatingPhotoState.Withheld)
        : [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await OpenAsync() is { } other)
            return other;
        if (Way!.Rating is { } given && Way.Asked is not null)
            Input = new Fields { Solved = given.Solved, Result = given.Result, Meeting = given.Meeting, Service = given.Service, Comment = given.Comment };
        return Page();
    }

    /// <summary>One of the voice's own photos, for nobody else.</summary>
    public async Task<IActionResult> OnGetPhotoAsync(string hash)
    {
        if (await OpenAsync() is { } other)
            return other;
        return Photos.Any(photo => photo.Hash == hash) && await store.FindRatedAsync(CommunityId, Way!.Meeting!.Id, hash, released: false, Aborted) is { } photo
            ? File(photo.Bytes, photo.Type)
            : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await OpenAsync() is { } other)
            return other;
        if (Way!.Asked is not { } asked)
            return Again();
        Ask(nameof(Input.Solved), nameof(Input.Result), nameof(Input.Meeting), nameof(Input.Service));
        var sent = await ReadAsync();
        if (!ModelState.IsValid | Refuse(Missing()))
            return Again();

        // Who changes to solved takes the photos back.
        var kept = Input.Solved == Solved.No ? Photos.Select(photo => photo.Hash).Except(Input.Drop) : [];
        var stored = sent.Count == 0 ? [] : await store.SaveAsync(sent, Now, Aborted);
        var rating = new RateOutcome(
            Input.Meeting ?? 0, Input.Result ?? 0, Input.Service ?? 0, Input.Solved!.Value, PersonalData.Mask(Typed.Lines(Input.Comment)), [.. kept.Union(stored)]);
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

    /// <summary>Every photo that was sent without anything but its picture; what is wrong with one is said with its name.</summary>
    private async Task<List<StoredPhoto>> ReadAsync()
    {
        const string field = $"{nameof(Input)}.{nameof(Fields.Photos)}";
        var clean = new List<StoredPhoto>();
        if (Input.Photos.Count > RatingPhotoRules.MostPhotos)
            Refuse(new Refusal("rating-photo.too-many", nameof(Fields.Photos), RatingPhotoRules.MostPhotos));
        else
            foreach (var file in Input.Photos)
                if (await PhotoIntake.CleanAsync(file, Aborted) is { Photo: { } photo })
                    clean.Add(new(photo.Type, photo.Bytes));
                else
                    ModelState.AddModelError(field, words.For(new Refusal("rating-photo.unusable")));
        return clean;
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
