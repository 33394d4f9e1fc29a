using Deliberation.Domain.Notifications;

namespace Deliberation.Web.Notifications;

/// <summary>A way out of the site.</summary>
public interface INotifier
{
    DeliveryChannel Channel { get; }

    /// <summary>Whether it is configured.</summary>
    bool IsOpen { get; }

    /// <summary>Hands the message on. What goes wrong comes back as a code, not as an exception, and the code holds no contact.</summary>
    Task<DeliveryOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken);
}

/// <summary>A message in words, for one person.</summary>
/// <param name="Key">The same at every attempt: a receiver that knows it has the message already.</param>
/// <param name="To">Where to: an address or a number.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The whole.</param>
/// <param name="Calendar">A calendar file to go with it; null without one.</param>
public sealed record OutgoingMessage(string Key, string To, MessageKind Kind, string Subject, string Text, string? Calendar = null)
{
    /// <summary>Tells nothing of the person, so that a line of a log that quotes it does not either.</summary>
    public override string ToString() => Key;
}

/// <summary>What became of an attempt.</summary>
/// <param name="Problem">Stable code; null when the message was taken.</param>
/// <param name="Final">Whether it would be the same at the next attempt.</param>
public sealed record DeliveryOutcome(string? Problem, bool Final = false)
{
    public static DeliveryOutcome Sent { get; } = new(Problem: null);
}
