namespace Deliberation.Web.Tests.Helpers;

/// <summary>A clock that moves only when told: begins on 2026-05-08 14:30 in Shanghai, a Friday.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 5, 8, 6, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}
