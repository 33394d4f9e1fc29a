namespace Deliberation.Domain.Agenda;

/// <summary>A topic as storage knows it when an item is proposed from it.</summary>
/// <param name="TopicId">Sequence number of the topic's first opinion.</param>
/// <param name="CommunityId">The community it was mined in.</param>
/// <param name="Place">Where; may be empty.</param>
/// <param name="Category">Category code; null when unsure.</param>
/// <param name="Evidence">What stands behind it now.</param>
public sealed record TopicFacts(long TopicId, string CommunityId, string Place, string? Category, Evidence Evidence);
