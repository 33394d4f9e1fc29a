using Deliberation.Mining.Text;
using Deliberation.Storage.Opinions;

namespace Deliberation.Web.Pages.Topics;

/// <summary>What <c>_Opinion</c> shows: what was said, for everybody's eyes unless it is for staff.</summary>
/// <param name="Stored">The opinion.</param>
/// <param name="WithTopic">Whether it leads to its topic.</param>
/// <param name="ForStaff">Whether phone numbers and the like are left readable.</param>
public sealed record OpinionCard(StoredOpinion Stored, bool WithTopic = false, bool ForStaff = false)
{
    private const int Short = 160;

    public string Title => Shown(Stored.Opinion.Title);

    public string Body => Shown(Stored.Opinion.Body);

    public string Place => Shown(Stored.Opinion.Place);

    /// <summary>The beginning of a long body; null when all of it is short enough to stand there.</summary>
    public string? Beginning => Body.Length <= Short * 3 / 2 ? null : Body[..(char.IsHighSurrogate(Body[Short - 1]) ? Short - 1 : Short)] + "…";

    private string Shown(string text) => ForStaff ? text : PersonalData.Mask(text);
}
