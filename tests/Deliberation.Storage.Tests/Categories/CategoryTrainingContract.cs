using Deliberation.Storage.Audit;
using Deliberation.Storage.Categories;
using Deliberation.Storage.Tests.Topics;

namespace Deliberation.Storage.Tests.Categories;

public sealed class SqliteCategoryTrainingTests() : CategoryTrainingContract(new SqliteTestDatabase());

public abstract class CategoryTrainingContract(TestDatabase test) : TopicContract(test)
{
    private static readonly Guid Wang = new("018f0000-0000-7000-8000-000000000001");
    private static readonly Guid Li = new("018f0000-0000-7000-8000-000000000002");
    private static readonly TimeSpan Alive = TimeSpan.FromMinutes(1);

    private CategoryTrainingStore Trainings => new(Database);

    [Fact]
    public async Task A_training_is_asked_for_taken_up_once_and_ends_with_a_proposal()
    {
        Assert.Null(await Trainings.LastAsync(Heming));
        Assert.Null(await Trainings.TakeUpAsync(Alive));
        Assert.True(await AskAsync());
        Assert.Equal((CategoryTrainingState.Waiting, Wang), ((await Trainings.LastAsync(Heming))!.State, (await Trainings.LastAsync(Heming))!.AskedBy));

        var run = (await Trainings.TakeUpAsync(Alive))!;
        Assert.Equal((Heming, Wang, CategoryTrainingState.Running), (run.CommunityId, run.AskedBy, run.State));
        Assert.Null(await Trainings.TakeUpAsync(Alive));
        Assert.Equal(1, await Trainings.FinishAsync(run.Seq, Model));
        Assert.Equal((CategoryTrainingState.Done, 1), (await StateAsync(), (await Trainings.LastAsync(Heming))!.Number));
        Assert.Equal(CategoryModelState.Proposed, (await new CategoryModelStore(Database).GetAsync(Heming, 1))!.State);
        Assert.Null(await Trainings.LastAsync(Other));
    }

    [Fact]
    public async Task While_one_is_open_no_other_of_the_community_is_asked_for()
    {
        Assert.True(await AskAsync());
        Assert.False(await AskAsync(by: Li));
        Assert.True(await AskAsync(Other));
        await Trainings.TakeUpAsync(Alive);
        Assert.False(await AskAsync(by: Li));
        Assert.Equal(Wang, (await Trainings.LastAsync(Heming))!.AskedBy);
        Assert.Equal(1, (await new AuditLog(Database).ListAsync(Heming)).Count(entry => entry.Entry.Action == CategoryTrainingStore.AskAction));
    }

    [Fact]
    public async Task The_same_command_asks_once_also_after_it_ended()
    {
        var command = Test.NewId();
        Assert.True(await AskAsync(command: command));
        Assert.True(await AskAsync(command: command));
        await Trainings.FinishAsync((await Trainings.TakeUpAsync(Alive))!.Seq, Model);
        Assert.True(await AskAsync(command: command));
        Assert.Null(await Trainings.TakeUpAsync(Alive));
    }

    [Fact]
    public async Task One_that_died_is_seen_can_be_asked_for_again_and_brings_nothing_any_more()
    {
        await AskAsync();
        var dead = (await Trainings.TakeUpAsync(Alive))!;
        Test.Time.Advance(Alive / 2);
        Assert.True(await Trainings.KeepAliveAsync(dead.Seq, Alive));
        Test.Time.Advance(Alive / 2);
        Assert.Equal(CategoryTrainingState.Running, await StateAsync());
        Test.Time.Advance(Alive / 2);
        Assert.Equal(CategoryTrainingState.Died, await StateAsync());

        Assert.True(await AskAsync(by: Li));
        Assert.False(await Trainings.KeepAliveAsync(dead.Seq, Alive));
        Assert.Null(await Trainings.FinishAsync(dead.Seq, Model));
        await Trainings.FailAsync(dead.Seq, noData: false);
        Assert.Equal(CategoryTrainingState.Waiting, await StateAsync());
        Assert.Empty(await new CategoryModelStore(Database).ListAsync(Heming));
    }

    [Fact]
    public async Task Whoever_looks_for_work_ends_what_died_and_does_not_take_it_up_again()
    {
        await AskAsync();
        await Trainings.TakeUpAsync(Alive);
        Test.Time.Advance(Alive);
        Assert.Null(await Trainings.TakeUpAsync(Alive));
        Assert.Equal(CategoryTrainingState.Died, await StateAsync());
    }

    [Fact]
    public async Task One_that_was_given_back_is_taken_up_again()
    {
        await AskAsync();
        var first = (await Trainings.TakeUpAsync(Alive))!;
        await Trainings.GiveBackAsync(first.Seq);
        Assert.Equal(CategoryTrainingState.Waiting, await StateAsync());
        Assert.Equal(first.Seq, (await Trainings.TakeUpAsync(Alive))!.Seq);
    }

    [Theory]
    [InlineData(false, CategoryTrainingState.Failed)]
    [InlineData(true, CategoryTrainingState.NoData)]
    public async Task One_that_failed_says_why_and_makes_way(bool noData, CategoryTrainingState state)
    {
        await AskAsync();
        await Trainings.FailAsync((await Trainings.TakeUpAsync(Alive))!.Seq, noData);
        Assert.Equal(state, await StateAsync());
        Assert.True(await AskAsync());
    }

    private static NewCategoryModel Model => new(Heming, [1, 2, 3], 0, "{}", Wang);

    private Task<bool> AskAsync(string community = Heming, Guid? by = null, Guid? command = null) => Trainings.AskAsync(community, by ?? Wang, command ?? Test.NewId());

    private async Task<CategoryTrainingState> StateAsync() => (await Trainings.LastAsync(Heming))!.State;
}
