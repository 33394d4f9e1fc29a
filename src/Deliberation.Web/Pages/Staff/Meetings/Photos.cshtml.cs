using Deliberation.Domain.Evaluations;
using Deliberation.Web.Resources;
using Deliberation.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Orleans;

namespace Deliberation.Web.Pages.Staff.Meetings;

/// <summary>Photos that residents sent with "not solved": staff look for faces and number plates before everybody sees them.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class PhotosModel(IGrainFactory grains, IStringLocalizer<PhotoTexts> texts) : MeetingPage(grains)
{
    [BindProperty]
    public Fields Input { get; set; } = new();

    public sealed class Fields
    {
        public Guid VoiceId { get; set; }

        public string Hash { get; set; } = "";

        public string Reason { get; set; } = "";
    }

    public bool CanDecide => Can(Commands.Photos);

    public async Task<IActionResult> OnPostReleaseAsync()
    {
        Sent = "release";
        return await GiveAsync(new ReleaseRatingPhoto(Input.VoiceId, Input.Hash)) ?? Done(texts["Notice.Released"], Home + "/photos");
    }

    public async Task<IActionResult> OnPostWithholdAsync()
    {
        Sent = "withhold";
        return await GiveAsync(new WithholdRatingPhoto(Input.VoiceId, Input.Hash, Input.Reason)) ?? Done(texts["Notice.Withheld"], Home + "/photos");
    }
}
