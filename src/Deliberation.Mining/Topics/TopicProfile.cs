using Deliberation.Mining.Classification;
using Deliberation.Mining.Heat;

namespace Deliberation.Mining.Topics;

/// <summary>What a topic shows that does not depend on the moment: made once for each version of the topic.</summary>
internal sealed record TopicProfile(
    int Version,
    string Title,
    string Place,
    Category? Category,
    IReadOnlyList<string> Keywords,
    IReadOnlyList<Voice> Voices,
    IReadOnlyList<SecondVoice> Seconds,
    IReadOnlyList<long> OpinionIds,
    DateTimeOffset First,
    DateTimeOffset Last,
    long HeadlineId,
    IReadOnlyList<long> ExampleIds)
{
    private const int MaxKeywords = 8;
    private const int MaxExamples = 3;
    private const int MaxCompared = 200;

    public static TopicProfile Of(Topic topic, IReadOnlyList<MinedOpinion> opinions, TopicTitle titles, OpinionReader reader, Vocabulary vocabulary)
    {
        var members = topic.Members.Select(member => opinions[member.Document]).ToList();
        var inTime = InTime(topic, opinions);
        var near = members.Take(MaxCompared).OrderByDescending(member => topic.LikenessTo(member.Vector, vocabulary).Document).ThenBy(member => member.Source.Id).ToList();
        string[] keywords = [.. topic.Sum.Where(pair => !vocabulary.IsPlace(pair.Key) && vocabulary.IsWord(pair.Key) && vocabulary.Text(pair.Key).Length > 1 && reader.IsContent(vocabulary.Text(pair.Key)))
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MaxKeywords).Select(pair => vocabulary.Text(pair.Key))];
        var (title, place) = titles.Make(topic, members, near[0], keywords);
        return new TopicProfile(
            topic.Version,
            title,
            place,
            members.Where(member => member.Category is not null).GroupBy(member => member.Category).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).FirstOrDefault()?.Key,
            keywords,
            Voice.Fold(inTime.Select(member => SaidIn(member, opinions))),
            [.. topic.Seconds.Values.OrderBy(second => second.At).ThenBy(second => second.ResidentKey, StringComparer.Ordinal)],
            [.. inTime.Select(member => opinions[member.Document].Source.Id)],
            opinions[inTime[0].Document].Source.At,
            opinions[inTime[^1].Document].Source.At,
            near[0].Source.Id,
            Examples(near));
    }

    public TopicSummary AsOf(long id, DateTimeOffset moment, HeatOptions options) => new(
        id, Title, Place, Category, Keywords, HeatFormula.Compute(Voices, Seconds, moment, options), OpinionIds.Count, Voices.Count,
        Seconds.Count + (int)Math.Min(int.MaxValue / 2, Voices.Sum(voice => (long)Math.Max(0, voice.Supports))), First, Last, OpinionIds, HeadlineId, ExampleIds);

    /// <summary>One voice for each message, earliest first.</summary>
    public static IReadOnlyList<Voice> Said(Topic topic, IReadOnlyList<MinedOpinion> opinions) => [.. InTime(topic, opinions).Select(member => SaidIn(member, opinions))];

    private static List<(int Document, double Closeness)> InTime(Topic topic, IReadOnlyList<MinedOpinion> opinions) =>
        [.. topic.Members.OrderBy(member => opinions[member.Document].Source.At).ThenBy(member => opinions[member.Document].Source.Id)];

    private static Voice SaidIn((int Document, double Closeness) member, IReadOnlyList<MinedOpinion> opinions)
    {
        var opinion = opinions[member.Document];
        return new Voice(opinion.Source.ResidentKey, opinion.Source.At, opinion.Source.Weight, member.Closeness, 1, opinion.Building, opinion.Urgent, opinion.Source.Supports);
    }

    // Farthest-first: each next one is the one least like those already taken; residents not heard yet come before others.
    private static long[] Examples(List<MinedOpinion> near)
    {
        var taken = new List<MinedOpinion> { near[0] };
        while (taken.Count < Math.Min(MaxExamples + 1, near.Count))
        {
            taken.Add(near.Where(member => !taken.Contains(member))
                .OrderBy(member => taken.Exists(other => other.Source.ResidentKey == member.Source.ResidentKey))
                .ThenBy(member => taken.Max(other => member.Vector.Cosine(other.Vector))).ThenBy(member => member.Source.Id).First());
        }
        return [.. (taken.Count > 1 ? taken.Skip(1) : taken).Select(member => member.Source.Id)];
    }
}
