namespace Deliberation.Web.Live;

/// <summary>Something that happened in a meeting, as open pages are told it.</summary>
/// <param name="Version">The meeting's version after it.</param>
/// <param name="Type">The event's stable name.</param>
public sealed record LiveEvent(long Version, string Type);
