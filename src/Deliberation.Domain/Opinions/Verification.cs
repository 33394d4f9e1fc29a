namespace Deliberation.Domain.Opinions;

/// <summary>How surely the person behind a voice is one distinct resident. Heat weighs voices by it.</summary>
public enum Verification
{
    /// <summary>No account and no contact: only the browser or the row's author is known.</summary>
    Anonymous,

    /// <summary>Left a contact, or was met in person or on the phone by staff.</summary>
    Contact,

    /// <summary>Signed in with an account.</summary>
    Account,
}
