namespace Deliberation.Domain.Changes;

/// <summary>A piece of a text beside its older form.</summary>
/// <param name="Kind">Whether it stayed.</param>
/// <param name="Text">Never empty.</param>
public sealed record TextPart(PartKind Kind, string Text);

/// <summary>Whether a piece of text stayed.</summary>
public enum PartKind
{
    /// <summary>In both texts.</summary>
    Same,

    /// <summary>In the old text only.</summary>
    Removed,

    /// <summary>In the new text only.</summary>
    Added,
}
