namespace Deliberation.Storage.Topics;

/// <summary>A topic that residents have been speaking of lately.</summary>
/// <param name="Id">The topic.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Place">Where; empty when it is about no one place.</param>
/// <param name="Category">Code of its category; null when unsure.</param>
/// <param name="Urgent">Whether one of the late opinions speaks of danger.</param>
public sealed record BusyTopic(long Id, string Title, string Place, string? Category, bool Urgent);
