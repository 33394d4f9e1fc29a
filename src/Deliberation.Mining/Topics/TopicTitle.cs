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
    private const double PlaceShare = 0.3;
    private const double RegionShare = 0.6;

    /// <summary>The place that most of the topic is about, by its weight in the topic; a district only when nearly all name it; else empty.</summary>
    public string Place(Topic topic, IReadOnlyList<MinedOpinion> members)
    {
        var place = Top(topic, members, member => member.Places, PlaceShare);
        return place.Length > 0 ? place : Top(topic, members, member => member.Regions, RegionShare);
    }

    /// <summary>The title; never empty.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="members">Its opinions.</param>
    /// <param name="headline">The opinion nearest its centre.</param>
    /// <param name="place">Its place; may be empty.</param>
    /// <param name="keywords">Words that set it apart; two of them say more than a run of one word.</param>
    public string Make(Topic topic, IReadOnlyList<MinedOpinion> members, MinedOpinion headline, string place, IReadOnlyList<string> keywords)
    {
        var problem = Problem(topic, members);
        if (problem.Length is > 0 and < ShortProblem && keywords.Count > 1)
            problem = string.Join(EnumerationComma, keywords.Take(2));
        if (problem.Length == 0)
            problem = Start(headline);
        return problem.Length == 0 ? place.Length == 0 ? "—" : place : place.Length == 0 || problem.Contains(place, StringComparison.OrdinalIgnoreCase) ? problem : $"{place} · {problem}";
    }

    private string Problem(Topic topic, IReadOnlyList<MinedOpinion> members)
    {
        var runs = new SortedDictionary<string, (double Score, HashSet<string> Residents)>(StringComparer.Ordinal);
        foreach (var member in members.Take(MaxSources))
        {
            var text = OpinionReader.Cut(member.Source.Title.Any(char.IsLetter) ? member.Source.Title : member.Source.Body, MaxSource);
            foreach (var (run, score) in Runs(topic, text))
            {
                if (!runs.TryGetValue(run, out var entry))
                    runs[run] = entry = (score, new HashSet<string>(StringComparer.Ordinal));
                entry.Residents.Add(member.Source.ResidentKey);
            }
        }
        return runs.OrderByDescending(run => run.Value.Score * (1 + Math.Log(run.Value.Residents.Count))).Select(run => run.Key).FirstOrDefault() ?? "";
    }

    private IEnumerable<(string Run, double Score)> Runs(Topic topic, string text)
    {
        var tokens = reader.Segment(text);
        var lower = text.ToLowerInvariant();
        var places = reader.Places(lower, tokens);
        var weights = tokens.ConvertAll(token => places.Any(place => place.Start <= token.Start && token.Start < place.End) ? double.NaN : Weight(topic, token, text));
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
                if (seen.Add(tokens[last].In(text).ToString()))
                    sum += weights[last];
                if (weights[last] > 0 && run.Length > 1)
                    yield return (run, sum / Math.Sqrt(last - first + 2));
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

    private string Top(Topic topic, IReadOnlyList<MinedOpinion> members, Func<MinedOpinion, IReadOnlyList<string>> names, double share) =>
        members.SelectMany(names).GroupBy(name => name, StringComparer.Ordinal).Where(place => place.Count() >= share * members.Count)
            .OrderByDescending(place => vocabulary.FindPlace(place.Key) is { } term ? topic.Weight(term) : 0).ThenBy(place => place.Key, StringComparer.Ordinal)
            .Select(place => place.Key.ToUpperInvariant()).FirstOrDefault() ?? "";

    private static string Start(MinedOpinion opinion)
    {
        var text = string.Join(' ', $"{opinion.Source.Title} {opinion.Source.Body}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MaxFallback));
        text = OpinionReader.Cut(text, MaxFallback);
        return text.All(c => char.IsDigit(c) || char.IsWhiteSpace(c)) ? "" : text;
    }
}
