using Deliberation.Storage.Audit;
using Deliberation.Storage.Categories;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Outbox;
using Deliberation.Storage.Tests.Topics;
using Deliberation.Storage.Topics;

namespace Deliberation.Storage.Tests.Categories;

public sealed class CategoryTests() : CategoryContract(TestDatabase.New());

public abstract class CategoryContract(TestDatabase test) : TopicContract(test)
{
    private static readonly Guid Wang = new("018f0000-0000-7000-8000-000000000001");
    private static readonly Guid Li = new("018f0000-0000-7000-8000-000000000002");

    private CategoryCorrections Corrections => new(Database);

    private CategoryModelStore Models => new(Database);

    [Fact]
    public async Task What_staff_said_stands_at_once_and_after_mining_again()
    {
        await SaveAsync([Mined(Seqs[0], null, "堵车")]);
        var id = await IdAsync(Seqs[0]);

        Assert.Equal(CorrectionOutcome.Corrected, await Corrections.CorrectAsync(Heming, id, "safety", Wang));
        Assert.Equal("safety", await CategoryAsync(Seqs[0]));
        await SaveAsync([Mined(Seqs[0], null, "堵车")]);
        Assert.Equal("safety", await CategoryAsync(Seqs[0]));
        Assert.Equal("safety", (await Opinions.ReadUnminedAsync(Heming, 0, 1))[0].Category);
        Assert.Null((await Opinions.ReadUnminedAsync(Heming, Seqs[0], 1))[0].Category);
    }

    [Fact]
    public async Task What_staff_said_before_it_was_mined_stands_too()
    {
        await Corrections.CorrectAsync(Heming, await IdAsync(Seqs[1]), "services", Wang);
        await SaveAsync([Mined(Seqs[1], null, "堵车")]);
        Assert.Equal("services", await CategoryAsync(Seqs[1]));
    }

    [Fact]
    public async Task A_correction_during_mining_again_is_not_lost_when_that_ends()
    {
        await SaveAsync([Mined(Seqs[0], null, "堵车")]);
        var again = new MinedBatch(Heming, Fence, 0, Seqs[0], Start, [Mined(Seqs[0], null, "堵车")], [], [], []) { Settings = "new" };
        await Topics.SaveAsync(new MinedBatch(Heming, Fence, 0, Seqs[0], Start, [], [], [], []) { Settings = "" });
        Assert.Equal(SaveOutcome.Saved, await Topics.SaveAsync(again));
        await Corrections.CorrectAsync(Heming, await IdAsync(Seqs[0]), "safety", Wang);
        Assert.Equal(SaveOutcome.Saved, await Topics.ReplaceAsync(again with { After = Seqs[0], Opinions = [] }));
        Assert.Equal("safety", await CategoryAsync(Seqs[0]));
    }

    [Fact]
    public async Task Who_changed_what_is_kept_and_audited_and_the_last_word_is_learned_from()
    {
        await SaveAsync([Mined(Seqs[0], null, "堵车"), Mined(Seqs[1], null, "堵车")]);
        var id = await IdAsync(Seqs[0]);
        await Corrections.CorrectAsync(Heming, id, "safety", Wang);
        await Corrections.CorrectAsync(Heming, id, "property", Li);
        Assert.Equal(CorrectionOutcome.Unchanged, await Corrections.CorrectAsync(Heming, id, "property", Wang));
        Assert.Equal(CorrectionOutcome.UnknownOpinion, await Corrections.CorrectAsync(Other, id, "property", Wang));

        Assert.Equal([("safety", "property", Li), ("traffic", "safety", Wang)], (await Corrections.OfAsync(Heming, Seqs[0])).Select(item => (item.From, item.To, item.By)));
        Assert.Empty(await Corrections.OfAsync(Other, Seqs[0]));
        var learned = Assert.Single(await Corrections.ListAsync(Heming, 10));
        Assert.Equal((Seqs[0], "property"), (learned.OpinionSeq, learned.Category));
        Assert.Equal((2, 1), (await Corrections.CountAsync(Heming), await Corrections.CountAsync(Heming, learned.Seq - 1)));
        Assert.Equal(
            [(Li, "safety -> property"), (Wang, "traffic -> safety")],
            (await new AuditLog(Database).ListAsync(Heming)).Where(entry => entry.Entry.Action == CategoryCorrections.Action).Select(entry => (entry.Entry.ActorId!.Value, entry.Entry.Details)));
    }

    [Fact]
    public async Task A_classifier_is_proposed_used_left_and_used_again()
    {
        Assert.Null(await Models.InUseAsync(Heming));
        var first = await ProposeAsync([1, 2, 3]);
        var second = await ProposeAsync([4, 5]);
        Assert.Equal((1, 2), (first, second));
        Assert.Null(await Models.InUseAsync(Heming));

        Assert.True(await Models.UseAsync(Heming, first, Wang));
        Assert.False(await Models.UseAsync(Heming, first, Wang));
        Assert.True(await Models.UseAsync(Heming, second, Wang));
        Assert.Equal(2, (await Models.InUseAsync(Heming))!.Number);
        Assert.True(await Models.UseAsync(Heming, first, Li));
        Assert.Equal((1, CategoryModelState.Kept), ((await Models.InUseAsync(Heming))!.Number, (await Models.InUseAsync(Heming))!.State));
        Assert.Equal([1, 2, 3], await Models.ReadAsync(Heming, first));
        Assert.True(await Models.UseAsync(Heming, null, Wang));
        Assert.Null(await Models.InUseAsync(Heming));
        Assert.Equal([2, 1], (await Models.ListAsync(Heming)).Select(model => model.Number));

        // Whoever mines is told each time.
        var messages = await new OutboxStore(Database).ClaimAsync(Start.AddDays(1), TimeSpan.FromMinutes(1), 100);
        Assert.Equal(4, messages.Count(message => message.Kind == CategoryModelStore.Changed && OpinionMessage.Parse(message.Payload).CommunityId == Heming));
    }

    [Fact]
    public async Task What_was_discarded_cannot_be_used_and_what_was_used_cannot_be_discarded()
    {
        var number = await ProposeAsync([1]);
        Assert.True(await Models.DiscardAsync(Heming, number, Wang));
        Assert.False(await Models.DiscardAsync(Heming, number, Wang));
        Assert.False(await Models.UseAsync(Heming, number, Wang));
        var used = await ProposeAsync([2]);
        await Models.UseAsync(Heming, used, Wang);
        Assert.False(await Models.DiscardAsync(Heming, used, Wang));
        Assert.False(await Models.UseAsync(Other, used, Wang));
        Assert.Null(await Models.GetAsync(Other, used));
        Assert.Null(await Models.ReadAsync(Other, used));
    }

    [Fact]
    public async Task What_was_in_use_before_leads_back_to_the_last_time_of_keywords()
    {
        Assert.Empty(await Models.UsedAsync(Heming));
        foreach (var number in (int?[])[await ProposeAsync([1]), null, await ProposeAsync([2]), await ProposeAsync([3]), 2, 3, 2])
            Assert.True(await Models.UseAsync(Heming, number, Wang));
        Assert.Equal([2, 3], (await Models.UsedAsync(Heming)).Select(model => model.Number));
        Assert.Empty(await Models.UsedAsync(Other));
        await Models.UseAsync(Heming, null, Wang);
        Assert.Empty(await Models.UsedAsync(Heming));
    }

    private async Task<int> ProposeAsync(byte[] model)
    {
        var trainings = new CategoryTrainingStore(Database);
        Assert.True(await trainings.AskAsync(Heming, Wang, Test.NewId()));
        var run = await trainings.TakeUpAsync(TimeSpan.FromMinutes(1));
        return (await trainings.FinishAsync(run!.Seq, new NewCategoryModel(Heming, model, 0, "{}", Wang)))!.Value;
    }

    private async Task<Guid> IdAsync(long seq) => (await Opinions.GetBySeqAsync(Heming, [seq]))[0].Opinion.Id;

    private async Task<string?> CategoryAsync(long seq) => (await Opinions.GetBySeqAsync(Heming, [seq]))[0].Finding?.Category;
}
