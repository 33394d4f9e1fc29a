namespace Deliberation.Mining.Replies;

/// <summary>One thing found in a reply, or missing in it.</summary>
/// <param name="Code">Stable name, such as <c>explanation.rule</c>; its text is a resource.</param>
/// <param name="IsGood">True when it speaks for the reply.</param>
/// <param name="Piece">The piece of the reply or of the opinion that counts, at most <see cref="MaxPiece"/> characters; empty where there is none.</param>
public sealed record ReplyReason(string Code, bool IsGood, string Piece = "")
{
    /// <summary>Longest piece in UTF-16 units.</summary>
    public const int MaxPiece = 60;
}
