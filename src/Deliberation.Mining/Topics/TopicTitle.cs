using Deliberation.Mining.Places;
using Deliberation.Mining.Segmentation;

namespace Deliberation.Mining.Topics;

/// <summary>
/// Names a topic "place + problem". The problem is the run of words from one of its titles that holds the most class-based TF-IDF (Grootendorst 2022: terms weighed over the whole
/// topic against all others), shortened by the root of its length and favoured when several residents use the same run.
/// </summary>
internal sealed class TopicTitle(OpinionReader reader, Vocabulary vocabulary)
{
    private const int MaxSources = 60;
    private const int MaxSource = 60;
    private const int MaxRun = 7;
    private const int MaxProblem = 14;
    private const int MaxFallback = 24;
    private const int ShortProblem = 4;
    private const char EnumerationComma = '\u3001';
    private const int MaxGrown = 3;
    private const int MaxPlace = 12;
    private const int LeastBeside = 3;
    private const double BesideShare = 0.6;
    private const double MostElsewhere = 2.5;
    private const double LengthPower = 0.35;
    private const double PlaceShare = 0.3;
    private const double RegionShare = 0.6;

    /// <summary>The title, never empty, and the place that the topic is about, which may be.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="members">Its opinions.</param>
    /// <param name="headline">The opinion nearest its centre.</param>
    /// <param name="keywords">Words that set it apart; two of them say more than a run of one word.</param>
    public (string Title, string Place) Make(Topic topic, IReadOnlyList<MinedOpinion> members, MinedOpinion headline, IReadOnlyList<string> keywords)
    {
        var sources = Sources(members);
        var place = Place(topic, members, sources);
        return (Title(topic, sources, headline, place, keywords), place);
    }

    // The place that most of the topic is about, by its weight in the topic; a district only when nearly all name it; else empty. A place that the community does not know must stand in titles: an office
    // that letters were sent to stands in their bodies. It grows by the words beside it that stand there in most titles and hardly anywhere else.
    private string Place(Topic topic, IReadOnlyList<MinedOpinion> members, List<Source> sources)
    {
        var known = Heaviest(topic, members.SelectMany(member => member.Places.Where(reader.IsKnownPlace)), PlaceShare * members.Count);
        var place = known.Length > 0 ? known : Heaviest(topic, Named(sources, PlaceSource.Suffix, members.SelectMany(member => member.Places)), PlaceShare * sources.Count);
        if (place.Length > 0)
            return (known.Length > 0 ? place : Grown(place, sources, after: true)).ToUpperInvariant();
        var region = Heaviest(topic, members.SelectMany(member => member.Regions), RegionShare * members.Count);
        return region.Length == 0 ? "" : Grown(region, sources, after: false).ToUpperInvariant();
    }

    private string Title(Topic topic, List<Source> sources, MinedOpinion headline, string place, IReadOnlyList<string> keywords)
    {
        var problem = Problem(topic, sources, reader.Normalise(place));
        if (problem.Length is > 0 and < ShortProblem && keywords.Count > 1)
            problem = string.Join(EnumerationComma, keywords.Where(word => !place.Contains(word, StringComparison.OrdinalIgnoreCase)).Aggregate(new List<string>(), Telling).Take(2));
        if (problem.Length == 0)
            problem = Start(headline);
        return problem.Length == 0 ? place.Length == 0 ? "—" : place : place.Length == 0 || problem.Contains(place, StringComparison.OrdinalIgnoreCase) ? problem : $"{place} · {problem}";
    }

    private List<Source> Sources(IReadOnlyList<MinedOpinion> members) => [.. members.Take(MaxSources).Select(member =>
    {
        var text = OpinionReader.Cut(member.Source.Title.Any(char.IsLetter) ? member.Source.Title : member.Source.Body, MaxSource);
        var (lower, tokens) = (text.ToLowerInvariant(), reader.Segment(text));
        return new Source(member.Source.ResidentKey, text, lower, tokens, reader.Places(lower, tokens));
    })];

    // One word that is part of another adds nothing.
    private static List<string> Telling(List<string> taken, string word)
    {
        if (!taken.Exists(other => other.Contains(word, StringComparison.Ordinal) || word.Contains(other, StringComparison.Ordinal)))
            taken.Add(word);
        return taken;
    }

    // The names in the sources; one that ends in another that is a place by itself stands for that as well.
    private static IEnumerable<string> Named(List<Source> sources, PlaceSource kind, IEnumerable<string> all)
    {
        var names = all.Distinct(StringComparer.Ordinal).ToList();
        return sources.SelectMany(source => source.Places.Where(place => place.Source == kind)
            .SelectMany(place => names.Where(name => place.Name.EndsWith(name, StringComparison.Ordinal))).Distinct(StringComparer.Ordinal));
    }

    private string Heaviest(Topic topic, IEnumerable<string> names, double least) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(name => name.Count() >= least)
            .OrderByDescending(name => vocabulary.FindPlace(name.Key) is { } term ? topic.Weight(term) : 0).ThenBy(name => name.Key, StringComparer.Ordinal)
            .Select(name => name.Key).FirstOrDefault() ?? "";

    private string Grown(string place, List<Source> sources, bool after)
    {
        for (var step = 0; step < MaxGrown; step++)
        {
            var standing = sources.Select(source => (source, source.Lower.IndexOf(place, StringComparison.Ordinal))).Where(source => source.Item2 >= 0).ToList();
            var grown = Beside(standing, place, before: true) ?? (after ? Beside(standing, place, before: false) : null);
            if (grown is null || grown.Length > MaxPlace)
                break;
            place = grown;
        }
        return place;
    }

    // The place with the word before or after it, when that is nearly always the same and belongs to it.
    private string? Beside(List<(Source Source, int At)> standing, string place, bool before)
    {
        var words = standing.SelectMany(one => one.Source.Tokens.Where(token => (before ? token.Start + token.Length == one.At : token.Start == one.At + place.Length)
                && !one.Source.Places.Any(found => found.Source == PlaceSource.Region && found.Start <= token.Start && token.Start < found.End)).Select(token => token.In(one.Source.Lower).ToString()))
            .GroupBy(word => word, StringComparer.Ordinal).OrderByDescending(word => word.Count()).ThenBy(word => word.Key, StringComparer.Ordinal).FirstOrDefault();
        return words is not null && words.Count() >= LeastBeside && words.Count() >= BesideShare * standing.Count && reader.IsContent(words.Key)
            && vocabulary.Documents(words.Key) <= words.Count() * MostElsewhere ? before ? words.Key + place : place + words.Key : null;
    }

    private string Problem(Topic topic, List<Source> sources, string place)
    {
        var runs = new SortedDictionary<string, (double Score, HashSet<string> Residents)>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            foreach (var (run, score) in Runs(topic, source, place))
            {
                if (!runs.TryGetValue(run, out var entry))
                    runs[run] = entry = (score, new HashSet<string>(StringComparer.Ordinal));
                entry.Residents.Add(source.Resident);
            }
        }
        return runs.OrderByDescending(run => run.Value.Score * (1 + Math.Log(run.Value.Residents.Count))).Select(run => run.Key).FirstOrDefault() ?? "";
    }

    private IEnumerable<(string Run, double Score)> Runs(Topic topic, Source source, string place)
    {
        var (_, text, lower, tokens, places) = source;
        var at = place.Length == 0 ? -1 : lower.IndexOf(place, StringComparison.Ordinal);
        var weights = tokens.ToList().ConvertAll(token => places.Any(found => found.Start <= token.Start && token.Start < found.End) || (at >= 0 && token.Start >= at && token.Start < at + place.Length)
            ? double.NaN : Weight(topic, token, text));
        // A synonym weighs as the keyword it counts as, shared among its words.
        foreach (var (concept, _, start, length) in reader.Keywords(lower, tokens))
        {
            var inside = Enumerable.Range(0, tokens.Count).Where(i => tokens[i].Start >= start && tokens[i].Start < start + length && !double.IsNaN(weights[i])).ToList();
            foreach (var i in inside)
                weights[i] = vocabulary.FindWord(concept) is { } term ? topic.Weight(term) / inside.Count : 0;
        }
        for (var first = 0; first < tokens.Count; first++)
        {
            if (!(weights[first] > 0))
                continue;
            var (sum, seen) = (0.0, new HashSet<string>(StringComparer.Ordinal));
            for (var last = first; last < tokens.Count && last - first < MaxRun && !double.IsNaN(weights[last]); last++)
            {
                var run = text[tokens[first].Start..(tokens[last].Start + tokens[last].Length)];
                if (run.Length > MaxProblem)
                    break;
                if (place.Contains(run, StringComparison.OrdinalIgnoreCase))
                    continue;
                if (seen.Add(tokens[last].In(text).ToString()))
                    sum += weights[last];
                if (weights[last] > 0 && run.Length > 1)
                    yield return (run, sum / Math.Pow(last - first + 2, LengthPower));
            }
        }
    }

    // NaN where a run must break: at punctuation and places.
    private double Weight(Topic topic, Token token, string text)
    {
        var word = token.In(text).ToString();
        if (!word.All(char.IsLetterOrDigit))
            return double.NaN;
        var normal = reader.Normalise(word);
        return reader.IsContent(normal) && vocabulary.FindWord(normal) is { } term ? topic.Weight(term) : 0;
    }

    private static string Start(MinedOpinion opinion)
    {
        var text = string.Join(' ', $"{opinion.Source.Title} {opinion.Source.Body}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MaxFallback));
        text = OpinionReader.Cut(text, MaxFallback);
        return text.All(c => char.IsDigit(c) || char.IsWhiteSpace(c)) ? "" : text;
    }

    private sealed record Source(string Resident, string Text, string Lower, IReadOnlyList<Token> Tokens, IReadOnlyList<PlaceMention> Places);
}
