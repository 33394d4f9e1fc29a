using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Deliberation.Domain.Meetings;

/// <summary>Reads and writes meeting events as the JSON that is stored, hashed and handed to whoever wants to verify a log.</summary>
public static class MeetingEventJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        AllowOutOfOrderMetadataProperties = true,
        IgnoreReadOnlyProperties = true,
    };

    /// <summary>CLR type → the name in the log, as declared on <see cref="MeetingEvent"/>.</summary>
    private static readonly Dictionary<Type, string> Names = Attribute
        .GetCustomAttributes(typeof(MeetingEvent), typeof(JsonDerivedTypeAttribute))
        .Cast<JsonDerivedTypeAttribute>()
        .ToDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);

    /// <summary>Every name an event can have in the log.</summary>
    public static IReadOnlyCollection<string> AllNames => Names.Values;

    /// <summary>The name of an event in the log, e.g. <c>meeting.proposed.v1</c>.</summary>
    public static string NameOf(MeetingEvent e) => NameOf(e.GetType());

    /// <summary>The name that events of a type have in the log.</summary>
    public static string NameOf(Type type) => Names[type];

    /// <summary>The event as JSON, its name included as <c>type</c>.</summary>
    public static string Write(MeetingEvent e) => JsonSerializer.Serialize(e, Options);

    /// <summary>The event in a JSON text that <see cref="Write"/> made, now or in an earlier version.</summary>
    /// <exception cref="JsonException">The text is no event this program knows.</exception>
    public static MeetingEvent Read(string json) =>
        JsonSerializer.Deserialize<MeetingEvent>(json, Options) ?? throw new JsonException("The event is null.");
}
