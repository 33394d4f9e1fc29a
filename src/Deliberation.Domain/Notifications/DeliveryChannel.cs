namespace Deliberation.Domain.Notifications;

/// <summary>The ways out of the site; what a person finds in the site itself needs none.</summary>
public enum DeliveryChannel
{
    /// <summary>By e-mail.</summary>
    Email,

    /// <summary>By a text message.</summary>
    Sms,
}
