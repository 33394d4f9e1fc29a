using Deliberation.Storage.Connections;

namespace Deliberation.Storage.Topics;

/// <summary>A topic as it is kept.</summary>
internal class TopicRow
{
    public const string Columns =
        "id, community_id, title, place, category, heat, parts, messages, residents, supporters, first_at, last_at, headline, examples, hand, found_title";

    public const string Insert = $"""
        INSERT INTO topics ({Columns})
        VALUES (@Id, @CommunityId, @Title, @Place, @Category, @Heat, @Parts, @Messages, @Residents, @Supporters, @FirstAt, @LastAt, @Headline, @Examples, @Hand, @FoundTitle)
        """;

    public const string Update = """
        UPDATE topics SET title = @Title, place = @Place, category = @Category, heat = @Heat, parts = @Parts, messages = @Messages, residents = @Residents,
          supporters = @Supporters, first_at = @FirstAt, last_at = @LastAt, headline = @Headline, examples = @Examples, hand = @Hand,
          found_title = @FoundTitle, merged_into = NULL
        WHERE id = @Id AND community_id = @CommunityId
        """;

    public long Id { get; set; }

    public string CommunityId { get; set; } = "";

    public string Title { get; set; } = "";

    public string Place { get; set; } = "";

    public string? Category { get; set; }

    public double Heat { get; set; }

    public string Parts { get; set; } = "";

    public int Messages { get; set; }

    public int Residents { get; set; }

    public int Supporters { get; set; }

    public DateTimeOffset FirstAt { get; set; }

    public DateTimeOffset LastAt { get; set; }

    public long Headline { get; set; }

    public string Examples { get; set; } = "";

    public long? Hand { get; set; }

    public string? FoundTitle { get; set; }

    public static TopicRow Of(Topic topic) => new()
    {
        Id = topic.Id,
        CommunityId = topic.CommunityId,
        Title = topic.Title,
        Place = topic.Place,
        Category = topic.Category,
        Heat = topic.Heat,
        Parts = JsonText.Write(topic.Parts),
        Messages = topic.Messages,
        Residents = topic.Residents,
        Supporters = topic.Supporters,
        FirstAt = topic.First,
        LastAt = topic.Last,
        Headline = topic.Headline,
        Examples = JsonText.Write(topic.Examples),
        Hand = topic.Hand,
        FoundTitle = topic.FoundTitle,
    };

    public Topic ToTopic() => new(
        Id, CommunityId, Title, Place, Category, Heat, JsonText.Read<HeatPart[]>(Parts), Messages, Residents, Supporters, FirstAt, LastAt, Headline,
        JsonText.Read<long[]>(Examples)) { Hand = Hand, FoundTitle = FoundTitle };
}
