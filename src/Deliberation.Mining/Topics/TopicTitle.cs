namespace Deliberation.Mining.Topics;

/// <summary>
/// Names a topic "place + problem". The problem is the run of words from one of its titles that holds the most class-based TF-IDF (Grootendorst 2022: terms weighed over the whole
/// topic against all others), shortened by the root of its length and favoured when several residents use the same run.
/// </summary>
internal sealed class TopicTitle(OpinionReader reader, Vocabulary vocabulary)
{
    private const int MaxSources = 60;
    private const int MaxSource = 60;
    private const int MaxFallback = 24;
    private const int ShortProblem = 4;
    private const char EnumerationComma = '\u3001';

    private readonly TitlePlace _place = new(reader, vocabulary);
    private readonly TitleProblem _problem = new(reader, vocabulary);

    /// <summary>The title, never empty, and the place that the topic is about, which may be.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="members">Its opinions.</param>
    /// <param name="headline">The opinion nearest its centre.</param>
    /// <param name="keywords">Words that set it apart; two of them say more than a run of one word.</param>
    public (string Title, string Place) Make(Topic topic, IReadOnlyList<MinedOpinion> members, MinedOpinion headline, IReadOnlyList<string> keywords)
    {
        var sources = Sources(members);
        var place = _place.Find(topic, members, sources);
        return (Title(topic, sources, headline, place, keywords), place);
    }

    private string Title(Topic topic, List<TitleSource> sources, MinedOpinion headline, string place, IReadOnlyList<string> keywords)
    {
        var problem = _problem.Find(topic, sources, place);
        if (problem.Length is > 0 and < ShortProblem && keywords.Count > 1)
            problem = string.Join(EnumerationComma, keywords.Where(word => !place.Contains(word, StringComparison.OrdinalIgnoreCase)).Aggregate(new List<string>(), Telling).Take(2));
        if (problem.Length == 0)
            problem = Start(headline);
        return problem.Length == 0 ? place.Length == 0 ? "—" : place : place.Length == 0 || problem.Contains(place, StringComparison.OrdinalIgnoreCase) ? problem : $"{place} · {problem}";
    }

    private List<TitleSource> Sources(IReadOnlyList<MinedOpinion> members) => [.. members.Take(MaxSources).Select(member =>
    {
        var text = OpinionReader.Cut(reader.Normalise(member.Source.Title.Any(char.IsLetter) ? member.Source.Title : member.Source.Body), MaxSource);
        var tokens = reader.Segment(text);
        return new TitleSource(member.Source.ResidentKey, text, tokens, reader.Places(text, tokens));
    })];

    // One word that is part of another adds nothing.
    private static List<string> Telling(List<string> taken, string word)
    {
        if (!taken.Exists(other => other.Contains(word, StringComparison.Ordinal) || word.Contains(other, StringComparison.Ordinal)))
            taken.Add(word);
        return taken;
    }

    private static string Start(MinedOpinion opinion)
    {
        var text = string.Join(' ', $"{opinion.Source.Title} {opinion.Source.Body}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MaxFallback));
        text = OpinionReader.Cut(text, MaxFallback);
        return text.All(c => char.IsDigit(c) || char.IsWhiteSpace(c)) ? "" : text;
    }
}
