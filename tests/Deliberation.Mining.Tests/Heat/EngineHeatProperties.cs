using Deliberation.Mining.Assets;
using Deliberation.Mining.Heat;
using Deliberation.Mining.Tests.Assets;
using Deliberation.Mining.Tests.Segmentation;
using Deliberation.Mining.Topics;
using FsCheck;
using FsCheck.Fluent;

namespace Deliberation.Mining.Tests.Heat;

/// <summary>
/// The same promises with the whole engine: what a new opinion does to every topic there is, when it joins, opens or merges topics. A merge gathers residents: who had spoken in both topics
/// counts once from then on, so only a topic that gains residents new to it is sure not to lose heat.
/// </summary>
public sealed class EngineHeatProperties
{
    private const double Rounding = 1e-9;
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset AsOf = Start.AddDays(100);
    private static readonly MiningAssets Assets = MiningAssets.Load(Corpus.RealDirectory, Samples.DictionaryDirectory);
    private static readonly string[] Places = ["柳溪苑", "朝阳小学门口", "北门菜场", ""];
    private static readonly string[] Problems = ["路灯坏了晚上很黑", "饭店油烟大味道呛人", "车辆乱停堵住消防通道", "广场舞音响太吵", "垃圾没人清运，夏天很臭", "电梯里冒烟着火了"];
    private static readonly string[] Tails = ["", "请管一管", "说了好几次没人理，孩子老人都受影响", "饭店油烟大味道呛人"];

    private static readonly Gen<OpinionText> AnyOpinion =
        from resident in Gen.Choose(0, 14)
        from day in Gen.Choose(0, 90)
        from place in Gen.Elements(Places)
        from problem in Gen.Elements(Problems)
        from tail in Gen.Elements(Tails)
        from weight in Gen.Elements(0.6, 1.0)
        from supports in Gen.Elements(0, 0, 5)
        select new OpinionText(0, $"r{resident}", weight, Start.AddDays(day), "", place + problem + tail, "", supports, 0);

    [Fact]
    public void A_topic_that_gains_residents_new_to_it_never_loses_heat() => Holds((before, after, said, _) =>
        before.TrueForAll(topic => Now(topic, after) is not { } now || Gained(topic, now).Any(id => Residents(topic, said).Contains(said[id].ResidentKey)) || now.Heat.Value >= topic.Heat.Value - Rounding));

    [Fact]
    public void A_further_message_of_a_resident_adds_nothing() => Holds((before, after, said, added) =>
        before.TrueForAll(topic => Now(topic, after) is not { } now || !IsRepetition(topic, now, said, added) || now.Heat.Value <= topic.Heat.Value + Rounding));

    [Fact]
    public void Topics_that_an_opinion_does_not_touch_keep_their_heat() => Holds((before, after, _, added) =>
        before.TrueForAll(topic => Now(topic, after) is not { } now || now.Messages != topic.Messages || Math.Abs(now.Heat.Value - topic.Heat.Value) < Rounding));

    [Fact]
    public void Time_alone_raises_no_topic() => ForAny(opinions =>
    {
        var (miner, _) = Mine(opinions);
        return miner.Topics(AsOf, 1).All(topic => miner.Topic(topic.Id, AsOf.AddDays(30))!.Heat.Value <= topic.Heat.Value + Rounding);
    });

    [Fact]
    public void The_history_ends_with_the_heat_of_today_and_a_single_resident_has_none() => ForAny(opinions =>
    {
        var (miner, _) = Mine(opinions);
        var today = new DateOnly(2026, 6, 9);
        return miner.Topics(AsOf, 1).All(topic => miner.History(topic.Id, today.AddDays(-29), today) is var history
            && (topic.Residents < 2 ? history.Count == 0 : history[^1] == new DayHeat(today, topic.Heat.Value)));
    });

    private static bool IsRepetition(TopicSummary before, TopicSummary now, Dictionary<long, OpinionText> said, OpinionText added)
    {
        var own = before.OpinionIds.Select(id => said[id]).Where(opinion => opinion.ResidentKey == added.ResidentKey).ToList();
        return Gained(before, now) is [var only] && only == added.Id && own.Count > 0 && added.At >= own.Min(opinion => opinion.At) && added.Supports <= own.Max(opinion => opinion.Supports)
            && (!IsUrgent(added) || own.Exists(IsUrgent));
    }

    private static bool IsUrgent(OpinionText opinion) => Assets.UrgencyDetector.Detect(Assets.Normalizer.Normalize(opinion.Body)).IsUrgent;

    private static TopicSummary? Now(TopicSummary before, IReadOnlyDictionary<long, TopicSummary> after) =>
        after.TryGetValue(before.Id, out var now) && before.OpinionIds.All(now.OpinionIds.Contains) ? now : null;

    private static List<long> Gained(TopicSummary before, TopicSummary now) => [.. now.OpinionIds.Except(before.OpinionIds)];

    private static HashSet<string> Residents(TopicSummary topic, Dictionary<long, OpinionText> said) => [.. topic.OpinionIds.Select(id => said[id].ResidentKey)];

    private static (CommunityMiner Miner, Dictionary<long, OpinionText> Said) Mine(OpinionText[] opinions)
    {
        var miner = new CommunityMiner(Assets);
        OpinionText[] numbered = [.. opinions.Select((opinion, i) => opinion with { Id = i })];
        Array.ForEach(numbered, opinion => miner.Add(opinion));
        return (miner, numbered.ToDictionary(opinion => opinion.Id));
    }

    private static void Holds(Func<List<TopicSummary>, IReadOnlyDictionary<long, TopicSummary>, Dictionary<long, OpinionText>, OpinionText, bool> property) => ForAny(opinions =>
    {
        var (miner, said) = Mine([]);
        List<TopicSummary> before = [];
        foreach (var added in opinions.Select((opinion, i) => opinion with { Id = i }))
        {
            said.Add(added.Id, added);
            miner.Add(added);
            var after = miner.Topics(AsOf, 1);
            if (!property(before, after.ToDictionary(topic => topic.Id), said, added))
                return false;
            before = [.. after];
        }
        return true;
    });

    private static void ForAny(Func<OpinionText[], bool> property) =>
        Prop.ForAll(AnyOpinion.ArrayOf(50).ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(20).WithReplay(2026, 11));
}
