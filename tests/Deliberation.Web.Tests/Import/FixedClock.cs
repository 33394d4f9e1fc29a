namespace Deliberation.Web.Tests.Import;

/// <summary>Stands still at noon in China on 1 June 2024.</summary>
internal sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2024, 6, 1, 4, 0, 0, TimeSpan.Zero);
}
