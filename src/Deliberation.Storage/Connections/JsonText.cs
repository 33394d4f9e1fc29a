using System.Text.Encodings.Web;
using System.Text.Json;

namespace Deliberation.Storage.Connections;

/// <summary>Small values kept as JSON in a text column; Chinese stays readable.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidDataException("A JSON column holds null.");
}
