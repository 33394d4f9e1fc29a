using Deliberation.Domain.Access;
using Deliberation.Domain.Refusals;

namespace Deliberation.Domain.Opinions;

/// <summary>What staff may do with one opinion: answer it, and say that it is no emergency after all.</summary>
public static class HandlingRules
{
    /// <summary>Longest reply, in UTF-16 units.</summary>
    public const int MaxReply = 5_000;

    /// <summary>Longest reason, in UTF-16 units.</summary>
    public const int MaxReason = 500;

    /// <summary>Null when the actor may send the reply to an opinion of the community.</summary>
    public static Refusal? Reply(Actor actor, string communityId, string text) => Check(actor, communityId, text, "Text", MaxReply);

    /// <summary>Null when the actor may set an alarm of the community aside for the reason.</summary>
    public static Refusal? SetAside(Actor actor, string communityId, string reason) => Check(actor, communityId, reason, "Reason", MaxReason);

    private static Refusal? Check(Actor actor, string communityId, string text, string field, int longest) =>
        !actor.Is(communityId, Role.Staff) ? new("opinion.staff-only")
        : string.IsNullOrWhiteSpace(text) ? new("text.missing", field)
        : text.Length > longest ? new("text.too-long", field, longest)
        : null;
}
