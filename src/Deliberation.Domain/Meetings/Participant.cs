namespace Deliberation.Domain.Meetings;

/// <summary>Somebody who sits in a meeting, under the name that may be public.</summary>
/// <param name="Name">As it may be public, e.g. 3幢张阿姨; never a contact. 1–40 characters.</param>
/// <param name="Group">The side the person speaks for, e.g. residents, shop, school; may be empty.</param>
/// <param name="Room">The room signed in to.</param>
public sealed record Participant(string Name, string Group, Room Room);
