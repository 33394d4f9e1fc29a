namespace Deliberation.Domain.Meetings;

/// <summary>席位: a person of the roster who is invited to a meeting, under names that lead nowhere without the key of the database.</summary>
/// <param name="Id">The person in this meeting and in no other; the same however often the person is invited.</param>
/// <param name="Name">As it may be public, e.g. 3幢张阿姨; 1–40 characters.</param>
/// <param name="Group">利益相关方: the side the person speaks for, e.g. residents, shop, school; 1–40 characters.</param>
/// <param name="Household">The household in this meeting, the same for all who live in it; null where a household has no voice.</param>
public sealed record Seat(Guid Id, string Name, string Group, Guid? Household = null);
