using System.Text.Json;
using Deliberation.Domain.Calendars;
using Deliberation.Mining;
using Deliberation.Mining.Classification;
using Deliberation.Mining.Topics;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Topics;
using OpinionMove = Deliberation.Storage.Topics.OpinionMove;
using TopicMerge = Deliberation.Storage.Topics.TopicMerge;

namespace Deliberation.Grains.Topics;

/// <summary>Turns what the engine found into the rows that storage keeps.</summary>
internal static class MiningBatch
{
    private const int HistoryDays = 90;
    private const double LeastMove = 0.01;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Gives the voices to the engine, in order, and collects all that changed; the topics not when voices are mined <paramref name="again"/>, as nobody sees them before the end.</summary>
    public static MinedBatch Mine(CommunityMiner miner, string communityId, long fence, long after, IReadOnlyList<Voice> voices, DateTimeOffset now, bool again)
    {
        var found = Tell(miner, voices).OfType<OpinionFindings>().ToList();
        var merges = miner.TakeMerges();
        var changed = miner.TakeChangedTopics();
        var topics = again ? [] : changed.Select(id => miner.Topic(id, now)).OfType<TopicSummary>().DistinctBy(topic => topic.Id).ToList();
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
                miner.TopicOf(f.Id) ?? f.TopicId)))],
            [.. topics.Select(t => Row(communityId, t))],
            [.. merges.Select(m => new TopicMerge(m.From, m.Into, now, JsonSerializer.Serialize(m, Json)))],
            [.. topics.Select(t => HeatOf(t, now))])
        {
            // An opinion may have moved more than once since: where it is now is what counts.
            Moves = [.. miner.TakeMoves().Select(move => move.Opinion).Distinct().Select(id => new OpinionMove(id, miner.TopicOf(id) ?? id))],
        };
    }

    /// <summary>Topics with their heat as of now; no new voices.</summary>
    public static MinedBatch Heat(string communityId, long fence, long position, IReadOnlyList<TopicSummary> topics, DateTimeOffset now) =>
        new(communityId, fence, position, position, now, [], [.. topics.Select(t => Row(communityId, t))], [], [.. topics.Select(t => HeatOf(t, now))]);

    /// <summary>The heat of the topics on each of the days before today; no new voices.</summary>
    public static MinedBatch History(CommunityMiner miner, string communityId, long fence, long position, IReadOnlyList<long> topics, DateTimeOffset now)
    {
        var today = WorkingDayCalendar.DayOf(now);
        return new MinedBatch(communityId, fence, position, position, now, [], [], [],
            [.. topics.SelectMany(id => miner.History(id, today.AddDays(-HistoryDays), today.AddDays(-1)).Select(day => new DayHeat(id, day.Day, day.Heat)))]);
    }

    /// <summary>Topics whose heat is no longer what was <paramref name="written"/>, by a hundredth or more: what nobody could see is not worth writing.</summary>
    public static IEnumerable<TopicSummary> Moved(CommunityMiner miner, IReadOnlyDictionary<long, double> written, DateTimeOffset now) =>
        miner.Heats(now).Where(topic => !written.TryGetValue(topic.Id, out var heat) || Math.Abs(topic.Heat - heat) >= LeastMove * Math.Max(1, heat))
            .Select(topic => miner.Topic(topic.Id, now)).OfType<TopicSummary>();

    /// <summary>Gives voices to the engine in their order, the texts read on all processors; what it found in each opinion, null for a second.</summary>
    public static IEnumerable<OpinionFindings?> Tell(CommunityMiner miner, IReadOnlyList<Voice> voices)
    {
        var read = voices.AsParallel().AsOrdered().Select(voice => voice.Opinion is { } o
            ? miner.Read(new OpinionText(voice.Seq, voice.ResidentKey, VoiceWeights.Of(voice), voice.SaidAt, o.Title, o.Body, o.Place, o.Supports, o.Opposes, Categories.Parse(voice.Category)))
            : null).ToList();
        for (var i = 0; i < voices.Count; i++)
        {
            if (read[i] is { } opinion)
            {
                yield return miner.Add(opinion);
                continue;
            }

            miner.AddSecond(new SecondVoice(voices[i].OpinionSeq, voices[i].ResidentKey, VoiceWeights.Of(voices[i]), voices[i].SaidAt));
            yield return null;
        }
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
        t.ExampleIds) { Hand = t.Hand, FoundTitle = t.FoundTitle };
}
