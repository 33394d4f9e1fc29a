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

    /// <summary>Most opinions that one reply is sent to at once.</summary>
    public const int MostAtOnce = 200;

    /// <summary>Null when the actor may send the reply to so many opinions of a topic at once.</summary>
    public static Refusal? ReplyAll(Actor actor, string communityId, string text, int opinions) =>
        Reply(actor, communityId, text)
        ?? (opinions == 0 ? new("reply.nobody-chosen", "Opinions") : opinions > MostAtOnce ? new("reply.too-many-chosen", "Opinions", MostAtOnce) : null);

    /// <summary>Null when the actor may set an alarm of the community aside for the reason.</summary>
    public static Refusal? SetAside(Actor actor, string communityId, string reason) => Check(actor, communityId, reason, "Reason", MaxReason);

    private static Refusal? Check(Actor actor, string communityId, string text, string field, int longest) =>
        !actor.Is(communityId, Role.Staff) ? new("opinion.staff-only")
        : string.IsNullOrWhiteSpace(text) ? new("text.missing", field)
        : text.Length > longest ? new("text.too-long", field, longest)
        : null;
}
