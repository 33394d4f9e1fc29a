using Deliberation.Storage.Audit;
using Deliberation.Storage.Handling;
using Deliberation.Storage.Opinions;

namespace Deliberation.Storage.Tests.Handling;

public sealed class HandlingStoreTests() : HandlingStoreContract(TestDatabase.New());

public abstract class HandlingStoreContract(TestDatabase test) : StorageContract(test)
{
    private HandlingStore Store => new(Database);

    [Fact]
    public async Task A_reply_is_stored_once_for_a_command_and_audited()
    {
        var opinion = Sample.Opinion(Test);
        await new OpinionStore(Database).SubmitAsync(opinion, Test.NewId());
        var (command, actor) = (Test.NewId(), Test.NewId());
        Assert.True(await Store.ReplyAsync(Heming, opinion.Id, new OpinionReply("您好", "王芳", Start), actor, command));
        Assert.True(await Store.ReplyAsync(Heming, opinion.Id, new OpinionReply("您好", "王芳", Start), actor, command));
        Assert.True(await Store.ReplyAsync(Heming, opinion.Id, new OpinionReply("修好了", "王芳", Start.AddHours(1)), actor, Test.NewId()));
        Assert.Equal([new OpinionReply("您好", "王芳", Start), new OpinionReply("修好了", "王芳", Start.AddHours(1))], await Store.RepliesAsync(Heming, opinion.Id));
        Assert.Equal(["opinion.reply", "opinion.reply"], (await new AuditLog(Database).ListAsync(Heming)).Select(record => record.Entry.Action));
    }

    [Fact]
    public async Task An_opinion_of_another_community_is_as_unknown_as_none()
    {
        var opinion = Sample.Opinion(Test);
        await new OpinionStore(Database).SubmitAsync(opinion, Test.NewId());
        Assert.False(await Store.ReplyAsync(Other, opinion.Id, new OpinionReply("您好", "王芳", Start), null, Test.NewId()));
        Assert.False(await Store.SetAsideAsync(Other, opinion.Id, new UrgencyReview("误会", "王芳", Start), null));
        await Store.SetAsideAsync(Heming, opinion.Id, new UrgencyReview("误会", "王芳", Start), null);
        await Store.TakeBackAsync(Other, opinion.Id, null, Start);
        Assert.Null(await Store.ReviewAsync(Other, opinion.Id));
        Assert.NotNull(await Store.ReviewAsync(Heming, opinion.Id));
    }

    [Fact]
    public async Task An_alarm_set_aside_can_be_taken_back_and_both_are_audited()
    {
        var opinion = Sample.Opinion(Test);
        await new OpinionStore(Database).SubmitAsync(opinion, Test.NewId());
        await Store.SetAsideAsync(Heming, opinion.Id, new UrgencyReview("误会", "王芳", Start), null);
        await Store.SetAsideAsync(Heming, opinion.Id, new UrgencyReview("烤红薯", "周敏", Start), null);
        Assert.Equal(new UrgencyReview("烤红薯", "周敏", Start), await Store.ReviewAsync(Heming, opinion.Id));
        await Store.TakeBackAsync(Heming, opinion.Id, null, Start);
        await Store.TakeBackAsync(Heming, opinion.Id, null, Start);
        Assert.Null(await Store.ReviewAsync(Heming, opinion.Id));
        Assert.Equal(["urgency.take-back", "urgency.set-aside", "urgency.set-aside"], (await new AuditLog(Database).ListAsync(Heming)).Select(record => record.Entry.Action));
    }
}
