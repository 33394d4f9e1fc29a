namespace Deliberation.Domain.Roster;

/// <summary>议事员: a person on a community's roster, who may be invited to its meetings. Never shown to the public as a whole.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="CommunityId">Where.</param>
/// <param name="Name">As it may be public in a meeting, e.g. 3幢张阿姨; 1–40 characters.</param>
/// <param name="Group">利益相关方: the side the person speaks for; 1–40 characters.</param>
/// <param name="Household">The household, e.g. 望江苑3-2-501, for votes of one per household; empty where a household has no voice. At most 60 characters, never public.</param>
/// <param name="UserId">The account of the person; null without one.</param>
public sealed record Councillor(Guid Id, string CommunityId, string Name, string Group, string Household, Guid? UserId);
