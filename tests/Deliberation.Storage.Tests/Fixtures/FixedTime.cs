namespace Deliberation.Storage.Tests.Fixtures;

/// <summary>A clock that moves only when it is told to; its timers run on the real clock.</summary>
public sealed class FixedTime(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
