using System.Globalization;
using Deliberation.Domain.Notifications;

namespace Deliberation.Storage.Notifications;

/// <summary>A message on one of its ways out of the site.</summary>
/// <param name="Message">What is sent.</param>
/// <param name="Channel">The way.</param>
/// <param name="State">How it stands.</param>
/// <param name="Attempts">Attempts begun; of a claimed one also the token of the claim.</param>
/// <param name="AgainFrom">Attempts before staff last had it sent again; 0 when they did not.</param>
/// <param name="ChangedAt">When it last moved, UTC.</param>
/// <param name="Problem">Stable code of what was wrong last; null when nothing was.</param>
public sealed record Delivery(Message Message, DeliveryChannel Channel, DeliveryState State, int Attempts, int AgainFrom, DateTimeOffset ChangedAt, string? Problem)
{
    /// <summary>The same at every attempt: a receiver that knows it has the message already. Another when staff have it sent again.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Message.Id:N}-{AgainFrom}");

    /// <summary>Which attempt this is since it was to be sent, from 1.</summary>
    public int Attempt => Attempts - AgainFrom;
}

/// <summary>How a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>To be sent, or to be tried again.</summary>
    Waiting,

    /// <summary>The next one on the way took it.</summary>
    Sent,

    /// <summary>Given up.</summary>
    Failed,
}

/// <summary>One attempt in the log of a delivery.</summary>
/// <param name="Attempt">From 1.</param>
/// <param name="At">UTC.</param>
/// <param name="Outcome"><c>sent</c>, or the code of the problem; never a contact.</param>
public sealed record DeliveryAttempt(int Attempt, DateTimeOffset At, string Outcome);
