using Deliberation.Domain.Meetings;
using Deliberation.Domain.Photos;
using Deliberation.Domain.Plans;
using Deliberation.Domain.Refusals;
using Deliberation.Storage.Photos;
using Deliberation.Web.Pages.Staff.Meetings;
using Deliberation.Web.Photos;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Unit;

/// <summary>The photos of one measure: its unit, or staff for it, shows how it was and how it is.</summary>
[Authorize(Policy = Policies.Desk)]
[RequestSizeLimit(PhotoIntake.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = PhotoIntake.MostBytes)]
public sealed class PhotosModel(IGrainFactory grains, PhotoStore photos, IStringLocalizer<PhotoTexts> texts) : MeetingPage(grains)
{
    private const int Rows = 3;

    [FromRoute(Name = "measureId")]
    public Guid MeasureId { get; set; }

    [BindProperty]
    public Fields Input { get; set; } = new();

    [BindProperty]
    public RemoveFields Remove { get; set; } = new();

    public sealed class Fields
    {
        public PhotoKind? Kind { get; set; }

        public List<Row> Photos { get; set; } = [];
    }

    public sealed class Row
    {
        public IFormFile? File { get; set; }

        public string Caption { get; set; } = "";

        public bool Empty => File is null && string.IsNullOrWhiteSpace(Caption);
    }

    public sealed class RemoveFields
    {
        public string Hash { get; set; } = "";

        public string Reason { get; set; } = "";
    }

    public MeasureState Measure => Meeting.Find(MeasureId)!;

    public string Address => $"{Back}/photos";

    public string Back => $"/unit/{Id:D}/{MeasureId:D}";

    public bool CanAdd => Can(new AddPhotos(MeasureId, []));

    public bool IsFull => Measure.StandingPhotos.Count() >= PhotoRules.MostPhotos;

    public bool CanRemove => Can(new RemovePhoto(MeasureId, "", ""));

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<PhotoKind>().Select(kind => new SelectListItem(texts[$"Kind.{kind}"], kind.ToString()));

    public void OnGet() => AddRows();

    public async Task<IActionResult> OnPostAsync()
    {
        Sent = "add";
        AddRows();
        var clean = await ReadAsync();
        if (Input.Kind is null)
            Beside("Input.Kind", new("photo.kind-missing"));
        if (Input.Photos.All(row => row.Empty))
            Beside("Input.Photos[0].File", new("photo.missing"));
        if (!ModelState.IsValid || Input.Kind is not { } kind)
            return Again();
        if (!CanAdd)
            return await GiveAsync(new AddPhotos(MeasureId, [])) ?? Again();
        var hashes = await photos.SaveAsync([.. clean.Select(photo => new StoredPhoto(photo.Photo.Type, photo.Photo.Bytes))], Now, Aborted);
        NewPhoto[] added = [.. clean.Zip(hashes, (photo, hash) => new NewPhoto(hash, kind, photo.Caption))];
        return await GiveAsync(new AddPhotos(MeasureId, added), Place) ?? Done(texts["Notice.Added", added.DistinctBy(photo => photo.Hash).Count()], Address);
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        Sent = "remove";
        AddRows();
        return await GiveAsync(new RemovePhoto(MeasureId, Remove.Hash, Remove.Reason), prefix: nameof(Remove)) ?? Done(texts["Notice.Removed"], Address);
    }

    protected override bool IsThere() => Meeting.Find(MeasureId) is not null;

    protected override bool MayOpen() => MeetingDecider.MayGive(Meeting, new AddPhotos(MeasureId, []), Actor);

    /// <summary>Every photo without what it must not tell; what is wrong with a row stands beside it.</summary>
    private async Task<List<(CleanPhoto Photo, string Caption)>> ReadAsync()
    {
        var clean = new List<(CleanPhoto, string)>();
        foreach (var (i, row) in Input.Photos.Index().Where(row => !row.Item.Empty))
        {
            if (string.IsNullOrWhiteSpace(row.Caption))
                Beside($"Input.Photos[{i}].Caption", new("photo.caption-missing"));
            if (row.File is not { Length: > 0 } file)
                Beside($"Input.Photos[{i}].File", new("photo.file-missing"));
            else if (await PhotoIntake.CleanAsync(file, Aborted) is var (photo, refusal) && photo is not null)
                clean.Add((photo, row.Caption));
            else
                Beside($"Input.Photos[{i}].File", refusal!);
        }

        return clean;
    }

    private string? Place(Refusal refusal) => refusal.Field switch
    {
        nameof(NewPhoto.Caption) => $"Input.Photos[{Math.Max(0, Input.Photos.FindIndex(row => row.Caption.Length > refusal.Limit))}].Caption",
        nameof(AddPhotos.Photos) => "Input.Photos[0].File",
        _ => null,
    };

    private void AddRows()
    {
        while (Input.Photos.Count < Rows)
            Input.Photos.Add(new Row());
    }
}
