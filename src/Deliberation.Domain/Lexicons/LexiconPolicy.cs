using Deliberation.Domain.Access;
using Deliberation.Domain.Refusals;

namespace Deliberation.Domain.Lexicons;

/// <summary>Who may save a community's lexicon, and with what.</summary>
public static class LexiconPolicy
{
    /// <summary>Longest reason, in UTF-16 units.</summary>
    public const int LongestReason = 200;

    /// <summary>Whether the actor may see and change the lexicon: staff of the community, and the street.</summary>
    public static bool MayEdit(Actor actor, string communityId) => actor.UserId is not null && actor.Is(communityId, Role.Staff);

    /// <summary>What speaks against saving; empty when nothing does.</summary>
    /// <param name="actor">Who saves.</param>
    /// <param name="communityId">Whose lexicon.</param>
    /// <param name="why">The reason that stands in the list of versions.</param>
    /// <param name="changes">How many keywords differ.</param>
    /// <param name="previewed">Whether somebody looked at what would move.</param>
    public static IReadOnlyList<Refusal> CheckSave(Actor actor, string communityId, string why, int changes, bool previewed)
    {
        if (!MayEdit(actor, communityId))
            return [new("lexicon.not-allowed")];
        if (changes == 0)
            return [new("lexicon.nothing-changed")];
        if (!previewed)
            return [new("lexicon.not-previewed")];
        return string.IsNullOrWhiteSpace(why) ? [new("text.missing", "Why")] : why.Length > LongestReason ? [new("text.too-long", "Why", LongestReason)] : [];
    }
}
