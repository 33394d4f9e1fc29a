namespace Deliberation.Domain.Opinions;

/// <summary>民意: what a resident said, as it was accepted. It is never changed afterwards.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="CommunityId">The community it was said to.</param>
/// <param name="Channel">The door it came in by.</param>
/// <param name="Title">Empty when the person wrote only a body; at most <see cref="OpinionDraft.MaxTitle"/> characters.</param>
/// <param name="Body">At most <see cref="OpinionDraft.MaxBody"/> characters.</param>
/// <param name="Place">Where, in the resident's words; empty when not said.</param>
/// <param name="Contact">How staff may reach the person; empty when not given. Shown to staff of the community only.</param>
/// <param name="ResidentKey">Equal for two opinions of the same person as far as it can be told; never shown.</param>
/// <param name="Verification">How sure <paramref name="ResidentKey"/> is.</param>
/// <param name="SaidAt">When the person said it, UTC; for an import, the time in the file.</param>
/// <param name="CodeHash">The <see cref="InquiryCode.Hash"/> of its inquiry code.</param>
/// <param name="Supports">Likes counted by the system it was imported from; 0 for our own.</param>
/// <param name="Opposes">Dislikes counted by the system it was imported from; 0 for our own.</param>
public sealed record Opinion(
    Guid Id,
    string CommunityId,
    Channel Channel,
    string Title,
    string Body,
    string Place,
    string Contact,
    string ResidentKey,
    Verification Verification,
    DateTimeOffset SaidAt,
    string CodeHash,
    int Supports = 0,
    int Opposes = 0);
