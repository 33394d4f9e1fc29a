using System.Collections.Immutable;
using Deliberation.Mining.Assets;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Urgency;

/// <summary>The words that take or keep the weight of a phrase of danger near them. Immutable.</summary>
internal sealed class UrgencyContext
{
    private static readonly string FileName = Path.Combine("lexicon", "urgency-context.csv");

    private readonly ImmutableArray<Marker> _markers;
    private readonly PhraseMatcher _matcher;

    private UrgencyContext(IEnumerable<Marker> markers)
    {
        _markers = [.. markers.DistinctBy(marker => marker.Word, StringComparer.Ordinal)];
        _matcher = new PhraseMatcher(_markers.Select(marker => marker.Word));
    }

    /// <summary>What a word does to the phrases in its reach.</summary>
    internal enum Effect
    {
        /// <summary>Nothing; it stands in the file so that the shorter word inside it is not taken for a denial ("nobody comes").</summary>
        Nothing,

        /// <summary>Says that it is so now: past, fear and hearsay take nothing.</summary>
        Present,

        /// <summary>As Present, and behind a solution it says that there is more: then the solution takes nothing either.</summary>
        Still,

        /// <summary>Takes the weight, for the reason of <see cref="Marker.Discount"/>.</summary>
        Discount,
    }

    public static UrgencyContext Load(string corpusDirectory)
    {
        var file = DataFile.OfCorpus(corpusDirectory, FileName);
        return new(file.ReadTable("word", "effect", "ahead", "back", "scope", "kinds").Select(row =>
        {
            var discount = UrgencyDiscount.None;
            if (row[0].Length == 0 || !(Enum.TryParse<Effect>(row[1], ignoreCase: true, out var effect) || Enum.TryParse(row[1], ignoreCase: true, out discount)))
                throw file.Damaged(row.Line, "the word is empty or its effect is unknown");
            if (discount != UrgencyDiscount.None) effect = Effect.Discount;
            return new Marker(row[0], effect, discount, Reach(row, 2), Reach(row, 3), row[4] == "sentence", [.. row[5].Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        }));

        int Reach(CsvRow row, int column) =>
            row[column].Length == 0 ? -1 : int.TryParse(row[column], out var reach) && reach >= 0 ? reach : throw file.Damaged(row.Line, "the reach is not a number");
    }

    /// <summary>The words in <paramref name="text"/> from left to right; where several start together the longest, and none inside another.</summary>
    public ImmutableArray<Place> Find(ReadOnlySpan<char> text)
    {
        var places = ImmutableArray.CreateBuilder<Place>();
        for (var i = 0; i < text.Length; i++)
        {
            var (id, length) = _matcher.LongestAt(text, i);
            if (id < 0) continue;
            places.Add(new Place(_markers[id], i, i + length));
            i += length - 1;
        }
        return places.ToImmutable();
    }

    /// <summary>The word that takes the weight of a phrase; null when it counts.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="places">What <see cref="Find"/> found in it.</param>
    /// <param name="kind">Kind of danger.</param>
    /// <param name="start">Start of the phrase.</param>
    /// <param name="tailStart">Start of its second half, or <paramref name="start"/>.</param>
    /// <param name="end">End of the phrase.</param>
    public static Marker? TakenBy(ReadOnlySpan<char> text, ImmutableArray<Place> places, string kind, int start, int tailStart, int end)
    {
        Marker? solved = null, nearest = null, denied = null;
        var (still, present, distance) = (false, int.MaxValue, int.MaxValue);
        foreach (var place in places)
        {
            var marker = place.Marker;
            if (marker.Kinds.Length > 0 && !marker.Kinds.Contains(kind)) continue;
            if (place.Start <= start && place.End >= end && marker.Discount == UrgencyDiscount.Figurative) return marker;
            if (marker.Effect == Effect.Still && solved is not null && place.Start > end && SameSentence(text[end..place.Start])) still = true;
            var gap = Distance(text, place, start, tailStart, end);
            if (gap < 0) continue;
            if (marker.Effect is Effect.Present or Effect.Still) present = Math.Min(present, gap);
            if (marker.Effect != Effect.Discount) continue;
            if (marker.Discount == UrgencyDiscount.Negated) denied = marker;
            else if (marker.Discount == UrgencyDiscount.Solved) solved ??= marker;
            else if (gap <= distance) (nearest, distance) = (marker, gap);
        }
        // What stands at the phrase's very edge speaks of it more surely than a "now" farther off: "today a lecture on fire prevention".
        return denied ?? (still ? null : solved) ?? (present <= Math.Max(distance, 1) ? null : nearest);
    }

    /// <summary>How many characters lie between the word and the phrase when the phrase is in its reach; else -1.</summary>
    private static int Distance(ReadOnlySpan<char> text, Place place, int start, int tailStart, int end)
    {
        var (from, to, reach) = place.Start >= end
            ? (end, place.Start, place.Marker.Back)
            : (place.End, place.End > start && place.End <= tailStart ? tailStart : start, place.Marker.Ahead);
        if (to < from || to - from > reach) return -1;
        return text[from..to].ContainsAny(place.Marker.ReachesOverClauses ? Clauses.SentenceEnds : Clauses.Ends) ? -1 : to - from;
    }

    private static bool SameSentence(ReadOnlySpan<char> between) => !between.ContainsAny(Clauses.SentenceEnds);

    /// <param name="Word">The word.</param>
    /// <param name="Effect">What it does.</param>
    /// <param name="Discount">Why, when it takes weight.</param>
    /// <param name="Ahead">How many characters may stand between it and a phrase behind it; -1 when it does not work forwards.</param>
    /// <param name="Back">How many characters may stand between a phrase and it; -1 when it does not work backwards.</param>
    /// <param name="ReachesOverClauses">True when only the end of a sentence stops it.</param>
    /// <param name="Kinds">Kinds of danger it works on; empty for all.</param>
    internal sealed record Marker(string Word, Effect Effect, UrgencyDiscount Discount, int Ahead, int Back, bool ReachesOverClauses, ImmutableArray<string> Kinds);

    /// <summary>A word where it stands.</summary>
    internal readonly record struct Place(Marker Marker, int Start, int End);
}
