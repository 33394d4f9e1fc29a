using Deliberation.Storage.Topics;

namespace Deliberation.Web.Pages.Topics;

/// <summary>What <c>_TopicCard</c> shows.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Hottest">The heat that fills the bar.</param>
/// <param name="Level">Level of its heading.</param>
/// <param name="Waited">Days that residents have waited for an answer; null shows nothing about it.</param>
public sealed record TopicCard(Topic Topic, double Hottest, int Level = 2, int? Waited = null)
{
    /// <summary>A topic counts as shared from this many opinions on.</summary>
    public const int HotFrom = 2;
}
