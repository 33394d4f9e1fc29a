namespace Deliberation.Grains.Tests.Fixtures;

/// <summary>A clock that moves when it is told to; its timers run on the real clock.</summary>
internal sealed class MovableTime(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
