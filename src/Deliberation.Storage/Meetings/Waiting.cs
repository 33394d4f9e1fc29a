namespace Deliberation.Storage.Meetings;

/// <summary>What waits for somebody: how much, and the first of it.</summary>
/// <param name="Count">All of it.</param>
/// <param name="First">As many as were asked for.</param>
public sealed record Waiting<T>(int Count, IReadOnlyList<T> First);
