using Deliberation.Domain.Access;
using Deliberation.Domain.Topics;
using Deliberation.Storage.Audit;
using Deliberation.Storage.Outbox;
using Deliberation.Storage.Topics;

namespace Deliberation.Storage.Tests.Topics;

public sealed class TopicDecisionTests() : TopicDecisionContract(TestDatabase.New());

public abstract class TopicDecisionContract(TestDatabase test) : TopicContract(test)
{
    private readonly Actor _staff = new(Guid.CreateVersion7(Start), "王芳", Heming, new HashSet<Role> { Role.Staff });

    private TopicDecisionStore Store => new(Database);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await SaveAsync([.. Seqs.Take(6).Select((seq, i) => Mined(seq, i < 3 ? Seqs[0] : Seqs[3]))], [Topic(Seqs[0], 5), Topic(Seqs[3], 4)]);
    }

    [Fact]
    public async Task A_decision_stands_with_its_opinions_its_audit_entry_and_its_message()
    {
        var (number, refusal) = await Store.DecideAsync(Command(TopicAct.TakeOut) with { Picked = [Seqs[1]], Note = "另一件事" });

        Assert.Null(refusal);
        var decision = Assert.Single(await Store.StandingAsync(Heming));
        Assert.Equal((number, TopicAct.TakeOut, Seqs[0], Seqs[5], 1), (decision.Number, decision.Act, decision.Topic, decision.UpTo, decision.Count));
        Assert.Equal([Seqs[1]], decision.Opinions);
        Assert.Equal(number, await Store.LatestAsync(Heming));
        Assert.Equal(("topic.takeout", $"topic/{Seqs[0]}"), (await new AuditLog(Database).ListAsync(Heming)).Select(r => (r.Entry.Action, r.Entry.Subject)).First());
        Assert.Contains(TopicDecisionStore.Decided, (await new OutboxStore(Database).ClaimAsync(Start.AddHours(1), TimeSpan.FromMinutes(1), 99)).Select(message => message.Kind));
        Assert.Equal((0, 0), (await Store.LatestAsync(Other), (await Store.StandingAsync(Other)).Count));
    }

    [Fact]
    public async Task The_same_command_decides_once_and_who_comes_second_is_told()
    {
        var command = Command(TopicAct.Pin);
        var first = await Store.DecideAsync(command);

        Assert.Equal(first, await Store.DecideAsync(command));
        Assert.Equal("topic.decided-meanwhile", (await Store.DecideAsync(Command(TopicAct.Rename) with { Title = "路" })).Refusal?.Code);
        Assert.Null((await Store.DecideAsync(Command(TopicAct.Rename) with { Title = "路", Seen = first.Number })).Refusal);
        Assert.Equal(2, (await Store.StandingAsync(Heming)).Count);
        Assert.Single(await Store.StandingAsync(Heming, first.Number));
    }

    [Fact]
    public async Task The_history_of_a_topic_has_what_its_opinions_took_part_in_newest_first()
    {
        var merged = (await Store.DecideAsync(Command(TopicAct.Merge) with { Other = Seqs[3] })).Number;
        var undone = (await Store.DecideAsync(Command(TopicAct.Undo) with { Undoes = merged, Seen = merged })).Number;

        Assert.Equal([(undone, TopicAct.Undo, false), (merged, TopicAct.Merge, true)], (await Store.OfTopicAsync(Heming, Seqs[0])).Select(record => (record.Number, record.Act, record.Undone)));
        Assert.Equal([merged], (await Store.OfTopicAsync(Heming, Seqs[3])).Select(record => record.Number));
        Assert.Empty(await Store.OfTopicAsync(Other, Seqs[0]));
        Assert.Empty(await Store.StandingAsync(Heming));
        Assert.Single(await Store.StandingAsync(Heming, merged));
        Assert.Equal("topic.undone-already", (await Store.DecideAsync(Command(TopicAct.Undo) with { Undoes = merged, Seen = undone })).Refusal?.Code);
    }

    [Fact]
    public async Task What_a_later_decision_holds_is_undone_after_that_one()
    {
        var merged = (await Store.DecideAsync(Command(TopicAct.Merge) with { Other = Seqs[3] })).Number;
        var taken = (await Store.DecideAsync(Command(TopicAct.TakeOut) with { Picked = [Seqs[2]], Seen = merged })).Number;

        Assert.Equal("topic.undo-later-first", (await Store.DecideAsync(Command(TopicAct.Undo) with { Undoes = merged, Seen = taken })).Refusal?.Code);
        var undone = (await Store.DecideAsync(Command(TopicAct.Undo) with { Undoes = taken, Seen = taken })).Number;
        Assert.Null((await Store.DecideAsync(Command(TopicAct.Undo) with { Undoes = merged, Seen = undone })).Refusal);
    }

    [Fact]
    public async Task A_topic_of_another_community_is_unknown() =>
        Assert.Equal("topic.unknown", (await Store.DecideAsync(Command(TopicAct.Pin) with { Topic = 999_999 })).Refusal?.Code);

    [Fact]
    public async Task What_people_did_to_a_topic_is_kept_with_it_and_the_position_knows_the_decision()
    {
        var position = await Topics.PositionAsync(Heming);
        await Topics.SaveAsync(new MinedBatch(Heming, Fence, position, Seqs[5], Start, [], [Topic(Seqs[0], 5) with { Hand = 4, FoundTitle = "found" }], [], []) { Decided = 4 });

        var topic = (await Topics.GetAsync(Heming, Seqs[0]))!;
        Assert.Equal((4L, "found"), (topic.Hand, topic.FoundTitle));
        Assert.Equal(4, (await Topics.PositionAsync(Heming, "")).Decided);
    }

    private TopicCommand Command(TopicAct act) => new(_staff, Heming, Guid.CreateVersion7(Start), act, Seqs[0], 0, "");
}
