using System.Text.Json;
using Deliberation.Domain.Calendars;
using Deliberation.Mining;
using Deliberation.Mining.Classification;
using Deliberation.Mining.Topics;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;
using TopicMerge = Deliberation.Storage.Topics.TopicMerge;

namespace Deliberation.Grains.Topics;

/// <summary>Turns what the engine found into the rows that storage keeps.</summary>
internal static class MiningBatch
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Gives the voices to the engine, in order, and collects all that changed; the topics not when voices are mined <paramref name="again"/>, as nobody sees them before the end.</summary>
    public static MinedBatch Mine(CommunityMiner miner, string communityId, long fence, long after, IReadOnlyList<Voice> voices, DateTimeOffset now, bool again)
    {
        var found = voices.Select(voice => Tell(miner, voice)).OfType<OpinionFindings>().ToList();
        var merges = miner.TakeMerges();
        var into = merges.ToDictionary(m => m.From, m => m.Into);
        long Living(long topic)
        {
            while (into.TryGetValue(topic, out var next))
                topic = next;
            return topic;
        }

        var changed = miner.TakeChangedTopics();
        var topics = again ? [] : changed.Where(id => !into.ContainsKey(id)).Select(id => miner.Topic(id, now)).OfType<TopicSummary>().ToList();
        return new MinedBatch(
            communityId,
            fence,
            after,
            voices.Count == 0 ? after : voices[^1].Seq,
            now,
            [.. found.Select(f => new MinedOpinion(f.Id, f.SearchWords, new Finding(
                [.. f.Keywords.Select(k => k.Word)],
                f.Category.Category?.Code(),
                f.Urgency.IsUrgent ? [.. f.Urgency.Hits.Where(h => h.Counts).Select(h => h.Kind).Distinct()] : [],
                f.DuplicateOf,
                Living(f.TopicId))))],
            [.. topics.Select(t => Row(communityId, t))],
            [.. merges.Select(m => new TopicMerge(m.From, m.Into, now, JsonSerializer.Serialize(m, Json)))],
            [.. topics.Select(t => HeatOf(t, now))]);
    }

    /// <summary>The heat of every topic as of now; no new voices.</summary>
    public static MinedBatch Heat(CommunityMiner miner, string communityId, long fence, long position, DateTimeOffset now)
    {
        var topics = miner.Topics(now, minMessages: 1);
        return new MinedBatch(communityId, fence, position, position, now, [], [.. topics.Select(t => Row(communityId, t))], [], [.. topics.Select(t => HeatOf(t, now))]);
    }

    /// <summary>Gives a voice to the engine; what it found in an opinion, null for a second.</summary>
    public static OpinionFindings? Tell(CommunityMiner miner, Voice voice)
    {
        var weight = VoiceWeights.Of(voice.Verification);
        if (voice.Opinion is { } o)
            return miner.Add(new OpinionText(voice.Seq, voice.ResidentKey, weight, voice.SaidAt, o.Title, o.Body, o.Place, o.Supports, o.Opposes, Categories.Parse(voice.Category)));
        miner.AddSecond(new SecondVoice(voice.OpinionSeq, voice.ResidentKey, weight, voice.SaidAt));
        return null;
    }

    private static DayHeat HeatOf(TopicSummary topic, DateTimeOffset now) => new(topic.Id, WorkingDayCalendar.DayOf(now), topic.Heat.Value);

    private static Topic Row(string communityId, TopicSummary t) => new(
        t.Id,
        communityId,
        t.Title,
        t.Place,
        t.Category?.Code(),
        t.Heat.Value,
        [.. t.Heat.Parts.Select(p => new HeatPart(p.Name, p.Value, p.Facts))],
        t.Messages,
        t.Residents,
        t.Supporters,
        t.First,
        t.Last,
        t.HeadlineId,
        t.ExampleIds);
}
