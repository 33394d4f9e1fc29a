using System.Reflection;

namespace Deliberation.Mining.Similarity;

/// <summary>Question words, denials and numerals, from the embedded pair-words.csv.</summary>
internal static class PairWords
{
    private static readonly ILookup<string, string> ByKind = Load();

    public static IReadOnlyList<string> Questions { get; } = [.. ByKind["question"]];

    public static HashSet<char> Denials { get; } = [.. ByKind["denial"].Select(word => word[0])];

    public static HashSet<char> Numerals { get; } = [.. ByKind["numeral"].Select(word => word[0])];

    private static ILookup<string, string> Load()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("pair-words.csv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToLookup(cells => cells[0], cells => cells[1], StringComparer.Ordinal);
    }
}
