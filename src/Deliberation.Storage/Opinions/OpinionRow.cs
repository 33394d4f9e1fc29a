using Deliberation.Domain.Opinions;
using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Opinions;

/// <summary>An opinion as it is read.</summary>
internal class OpinionRow
{
    /// <summary>Columns of opinions o.</summary>
    public const string Said =
        "o.seq, o.id, o.community_id, o.channel, o.title, o.body, o.place, o.contact, o.resident_key, o.verification, o.said_at, o.code_hash, o.supports, o.opposes";

    /// <summary>Columns of opinions o and findings f.</summary>
    public const string Whole =
        $"{Said}, o.seconds, o.import_id, f.seq AS finding_seq, f.topic_id, f.duplicate_of, f.category, f.keywords, f.urgency";

    /// <summary>Reads whole opinions; conditions follow.</summary>
    public const string Select = $"SELECT {Whole} FROM opinions o LEFT JOIN findings f ON f.seq = o.seq";

    public long Seq { get; set; }

    public Guid Id { get; set; }

    public string CommunityId { get; set; } = "";

    public Channel Channel { get; set; }

    public string Title { get; set; } = "";

    public string Body { get; set; } = "";

    public string Place { get; set; } = "";

    public string Contact { get; set; } = "";

    public string ResidentKey { get; set; } = "";

    public Verification Verification { get; set; }

    public DateTimeOffset SaidAt { get; set; }

    public string CodeHash { get; set; } = "";

    public int Supports { get; set; }

    public int Opposes { get; set; }

    public int Seconds { get; set; }

    public string? ImportId { get; set; }

    public long? FindingSeq { get; set; }

    public long? TopicId { get; set; }

    public long? DuplicateOf { get; set; }

    public string? Category { get; set; }

    public string Keywords { get; set; } = "[]";

    public string Urgency { get; set; } = "[]";

    public Opinion ToOpinion() => new(
        Id, CommunityId, Channel, Title, Body, Place, Contact, ResidentKey, Verification, SaidAt, CodeHash, Supports, Opposes);

    public StoredOpinion ToStored() => new(
        Seq,
        ToOpinion(),
        Seconds,
        ImportId,
        FindingSeq is null ? null : new Finding(JsonText.Read<string[]>(Keywords), Category, JsonText.Read<string[]>(Urgency), DuplicateOf, TopicId));
}
