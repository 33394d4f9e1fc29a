using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Opinions;

/// <summary>The outbox message that there is something new to mine.</summary>
/// <param name="CommunityId">Where.</param>
/// <param name="Seq">Number of the voice; for an import, of the last one of the batch.</param>
public sealed record OpinionMessage(string CommunityId, long Seq)
{
    /// <summary>Kind of the message after an opinion.</summary>
    public const string Submitted = "opinion.submitted";

    /// <summary>Kind of the message after a second.</summary>
    public const string Seconded = "opinion.seconded";

    /// <summary>Kind of the message after a batch of an import.</summary>
    public const string Imported = "opinions.imported";

    /// <summary>Reads a payload.</summary>
    public static OpinionMessage Parse(string payload) => JsonText.Read<OpinionMessage>(payload);

    internal string ToPayload() => JsonText.Write(this);
}
