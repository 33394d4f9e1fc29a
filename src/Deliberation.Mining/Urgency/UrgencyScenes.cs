using System.Collections.Immutable;
using System.Numerics;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Urgency;

/// <summary>
/// Dangers told in words that nobody foresaw as a phrase: a scene is two or more classes of words (a blaze, how it spreads) that stand near each other in one sentence, in any order.
/// Words are read from left to right, of several that start together the longest, so that a longer harmless word (fire pot) keeps the shorter one inside it (fire) from being read. Immutable.
/// </summary>
internal sealed class UrgencyScenes
{
    private const int MostClasses = 64;
    private static readonly string FileName = Path.Combine("lexicon", "urgency-scenes.csv");

    private readonly PhraseMatcher _matcher;
    private readonly ulong[] _classes; // of each word, one bit each; 0 for a harmless one
    private readonly Scene[][] _byClass;

    private UrgencyScenes(ILookup<string, string> words, string[] classes, ImmutableArray<Scene> scenes)
    {
        var bits = words.Where(group => group.Key is { Length: > 0 }).ToDictionary(
            group => group.Key, group => group.Aggregate(0UL, (all, name) => Array.IndexOf(classes, name) is var bit and >= 0 ? all | (1UL << bit) : all), StringComparer.Ordinal);
        _matcher = new PhraseMatcher(bits.Keys);
        _classes = [.. bits.Values];
        _byClass = [.. classes.Select((_, bit) => scenes.Where(scene => (scene.Classes >> bit & 1) != 0).ToArray())];
    }

    /// <summary>Reads the scenes; <paramref name="classes"/> are those of <c>urgency-classes.csv</c>, a class named in no scene is read as harmless words.</summary>
    public static UrgencyScenes Load(string corpusDirectory, ILookup<string, string> classes)
    {
        var file = DataFile.OfCorpus(corpusDirectory, FileName);
        var rows = file.ReadTable("kind", "classes", "reach", "weight").Select(row => (Row: row, Names: row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToArray();
        string[] used = [.. rows.SelectMany(row => row.Names).Distinct(StringComparer.Ordinal)];
        foreach (var (row, names) in rows)
            if (names.Length < 2 || names.Length != names.Distinct(StringComparer.Ordinal).Count() || !names.All(classes.Contains) || used.Length > MostClasses)
                throw file.Damaged(row.Line, "expected two or more different classes of urgency-classes.csv");
        return new(
            classes.SelectMany(group => group.Select(word => (word, group.Key))).ToLookup(pair => pair.word, pair => pair.Key, StringComparer.Ordinal), used,
            [.. rows.Select(row => new Scene(row.Row[0], row.Names.Aggregate(0UL, (all, name) => all | (1UL << Array.IndexOf(used, name))), (int)file.Weight(row.Row, 2), file.Weight(row.Row, 3)))]);
    }

    /// <summary>The scenes in <paramref name="text"/>, each as close together as its words stand.</summary>
    public List<Found> Find(ReadOnlySpan<char> text)
    {
        var (words, found) = (new List<Word>(), new List<Found>());
        var sentences = new List<ulong> { 0 }; // classes in each
        for (var i = 0; i < text.Length; i++)
        {
            var (id, length) = _matcher.LongestAt(text, i);
            if (id < 0)
            {
                if (sentences[^1] != 0 && Clauses.SentenceEnds.Contains(text[i])) sentences.Add(0);
                continue;
            }
            if (_classes[id] != 0)
            {
                words.Add(new Word(_classes[id], sentences.Count - 1, i, i + length));
                sentences[^1] |= _classes[id];
            }
            i += length - 1;
        }
        for (var first = 0; first < words.Count; first++)
            for (var rest = words[first].Classes; rest != 0; rest &= rest - 1)
                foreach (var scene in _byClass[BitOperations.TrailingZeroCount(rest)])
                    if ((scene.Classes & ~sentences[words[first].Sentence]) == 0 && Complete(words, first, rest & (0 - rest), scene) is { } last)
                        found.Add(new Found(scene, words[first].Start, words[last].Start, words[last].End, Phrase(text, words, first, last, scene)));
        return found;
    }

    /// <summary>The word that completes a scene whose first class <paramref name="first"/> is; null when none does, or a later word of that class stands nearer.</summary>
    private static int? Complete(List<Word> words, int first, ulong firstClass, Scene scene)
    {
        var missing = scene.Classes & ~firstClass;
        for (var i = first + 1; i < words.Count && words[i].Sentence == words[first].Sentence && words[i].Start <= words[first].End + scene.Reach; i++)
        {
            if ((words[i].Classes & firstClass) != 0) return null;
            if ((words[i].Classes & missing) is var here and not 0) missing &= ~(here & (0 - here));
            if (missing == 0) return i;
        }
        return null;
    }

    private static string Phrase(ReadOnlySpan<char> text, List<Word> words, int first, int last, Scene scene)
    {
        var phrase = "";
        for (var i = first; i <= last; i++)
            if ((words[i].Classes & scene.Classes) != 0)
                phrase += (phrase.Length > 0 ? "…" : "") + text[words[i].Start..words[i].End].ToString();
        return phrase;
    }

    /// <param name="Kind">Kind of danger.</param>
    /// <param name="Classes">One bit for each class.</param>
    /// <param name="Reach">The last word starts at most so many characters behind the end of the first.</param>
    /// <param name="Weight">Above 0.</param>
    internal sealed record Scene(string Kind, ulong Classes, int Reach, double Weight);

    /// <summary>A scene where it stands.</summary>
    /// <param name="Scene">Which.</param>
    /// <param name="Start">Start of its first word.</param>
    /// <param name="TailStart">Start of its last word.</param>
    /// <param name="End">End of its last word.</param>
    /// <param name="Phrase">Its words as they stand in the text.</param>
    internal readonly record struct Found(Scene Scene, int Start, int TailStart, int End, string Phrase);

    private readonly record struct Word(ulong Classes, int Sentence, int Start, int End);
}
