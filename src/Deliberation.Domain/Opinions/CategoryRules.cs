using Deliberation.Domain.Access;
using Deliberation.Domain.Refusals;

namespace Deliberation.Domain.Opinions;

/// <summary>Who may say what an opinion is about, and decide on the classifier that learns from it.</summary>
public static class CategoryRules
{
    /// <summary>Staff of the community; null when the actor may.</summary>
    public static Refusal? MaySet(Actor actor, string communityId) => actor.Is(communityId, Role.Staff) ? null : new Refusal("category.not-allowed");
}
