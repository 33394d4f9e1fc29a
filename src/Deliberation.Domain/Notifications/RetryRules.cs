namespace Deliberation.Domain.Notifications;

/// <summary>When a delivery that failed is tried again.</summary>
public static class RetryRules
{
    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6)];

    /// <summary>How often a delivery is tried before it is given up.</summary>
    public static int MostAttempts => Waits.Length + 1;

    /// <summary>The time of the next attempt; null when it is given up: too often tried, or of no use any more by then.</summary>
    /// <param name="attempt">Which attempt failed, from 1.</param>
    /// <param name="now">UTC.</param>
    /// <param name="until">Until when the message is of use, UTC.</param>
    public static DateTimeOffset? NextAt(int attempt, DateTimeOffset now, DateTimeOffset until) =>
        attempt <= Waits.Length && now + Waits[attempt - 1] is var next && next < until ? next : null;
}
