namespace Deliberation.Domain.Roster;

/// <summary>How a person can be reached. Private: never in an event, never in a log.</summary>
/// <param name="Email">An address; empty without one.</param>
/// <param name="Mobile">11 digits of mainland China, or + with 8–15 digits; empty without one.</param>
public sealed record Contact(string Email, string Mobile)
{
    /// <summary>Nothing is known.</summary>
    public static Contact None { get; } = new("", "");

    /// <summary>Tells nothing, so that a line of a log that quotes it tells nothing either.</summary>
    public override string ToString() => nameof(Contact);
}

/// <summary>How somebody wants to be told.</summary>
public enum ToldBy
{
    /// <summary>By a printed sheet with the link, handed over by staff.</summary>
    Paper,

    /// <summary>By e-mail.</summary>
    Email,

    /// <summary>By a text message.</summary>
    Sms,
}
