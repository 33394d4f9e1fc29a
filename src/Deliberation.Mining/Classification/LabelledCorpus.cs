using System.Collections.Immutable;
using Deliberation.Mining.Assets;

namespace Deliberation.Mining.Classification;

/// <summary>The labelled opinions that come with the program: what a community's classifier learns from before its staff corrected anything.</summary>
public static class LabelledCorpus
{
    /// <summary>Name of the file inside the corpus directory.</summary>
    public const string FileName = "opinions.csv";

    private static readonly string[] Header =
        ["id", "time", "channel", "resident", "estate", "building", "title", "body", "place", "supports", "opposes", "story", "category", "urgency"];

    private static readonly int Title = Array.IndexOf(Header, "title"), Body = Array.IndexOf(Header, "body"), Story = Array.IndexOf(Header, "story"),
        Label = Array.IndexOf(Header, "category");

    /// <summary>Reads the opinions that have a category.</summary>
    /// <exception cref="MiningDataException">The file is missing or damaged.</exception>
    public static ImmutableArray<LabelledOpinion> Load(string corpusDirectory)
    {
        var file = DataFile.OfCorpus(corpusDirectory, FileName);
        return
        [
            .. file.ReadTable(Header).Where(row => row[Label].Length > 0).Select(row => new LabelledOpinion(
                row[Title], row[Body], Categories.Parse(row[Label]) ?? throw file.Damaged(row.Line, $"'{row[Label]}' is not a category"), row[Story])),
        ];
    }
}

/// <summary>An opinion of the corpus with its category.</summary>
/// <param name="Title">As written; may be empty.</param>
/// <param name="Body">As written; may be empty.</param>
/// <param name="Category">Its category.</param>
/// <param name="Story">What tells opinions about one matter; empty = a matter of its own.</param>
public sealed record LabelledOpinion(string Title, string Body, Category Category, string Story);
