using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Deliberation.Web.CommandLine;

/// <summary>Prints what a command measured as one JSON line, its last.</summary>
internal static class Figures
{
    private const int Digits = 4;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Chinese stays readable; the line is never part of a page
        Converters = { new Rounding() },
    };

    public static void Print(Terminal terminal, object figures) => terminal.Out.WriteLine(JsonSerializer.Serialize(figures, Options));

    /// <summary>Four digits after the point; JSON has no word for what is not a number, so null stands for it.</summary>
    private sealed class Rounding : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
                writer.WriteNumberValue(Math.Round(value, Digits));
            else
                writer.WriteNullValue();
        }
    }
}
