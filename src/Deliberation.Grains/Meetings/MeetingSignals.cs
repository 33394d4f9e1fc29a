using System.Collections.Concurrent;

namespace Deliberation.Grains.Meetings;

/// <summary>Tells the live pages of this node that a meeting moved on. What changed is read from the log: a lost signal only makes a page later, never wrong.</summary>
public sealed class MeetingSignals
{
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> _waiting = new();

    /// <summary>Wakes everyone who waits for the meeting.</summary>
    public void Changed(Guid meetingId)
    {
        if (_waiting.TryRemove(meetingId, out var waiting))
            waiting.TrySetResult();
    }

    /// <summary>Completes at the next change of the meeting. Take it before reading the log, so that no change falls between.</summary>
    public Task NextAsync(Guid meetingId) =>
        _waiting.GetOrAdd(meetingId, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
}
