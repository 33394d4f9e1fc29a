using Deliberation.Storage.Audit;
using Deliberation.Storage.Lexicons;
using Deliberation.Storage.Outbox;

namespace Deliberation.Storage.Tests.Lexicons;

public sealed class LexiconStoreTests() : LexiconStoreContract(TestDatabase.New());

public abstract class LexiconStoreContract(TestDatabase test) : StorageContract(test)
{
    private readonly Guid _account = Guid.CreateVersion7(Start);

    private LexiconStore Store => new(Database);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Assert.True(await Store.BeginAsync(Heming, "one", "h1", 10));
    }

    [Fact]
    public async Task The_first_version_is_made_once()
    {
        Assert.False(await Store.BeginAsync(Heming, "other", "h9", 1));

        Assert.Equivalent(new LexiconVersion(1, "h1", 10, null, "", Start, "", null), await Store.CurrentAsync(Heming), strict: true);
        Assert.Equal("one", await Store.ContentAsync(Heming, 1));
        Assert.Null(await Store.CurrentAsync(Other));
    }

    [Fact]
    public async Task A_save_is_the_next_version_with_its_audit_entry_and_message_and_ends_the_draft()
    {
        await Store.KeepDraftAsync(Heming, _account, 1, "two", 0);

        Assert.Equal(2, await Store.SaveAsync(Save(1, "two", "h2")));

        var current = (await Store.CurrentAsync(Heming))!;
        Assert.Equal((2, "h2", "why", _account, null), (current.Number, current.Hash, current.Why, current.SavedBy, current.RestoredFrom));
        Assert.Null(await Store.DraftAsync(Heming, _account));
        Assert.Equal(("lexicon.saved", "lexicon/2"), (await new AuditLog(Database).ListAsync(Heming)).Select(r => (r.Entry.Action, r.Entry.Subject)).Single());
        Assert.Equal(LexiconStore.Changed, (await new OutboxStore(Database).ClaimAsync(Start.AddHours(1), TimeSpan.FromMinutes(1), 9)).Single().Kind);
        Assert.Equal([2, 1], (await Store.ListAsync(Heming)).Select(v => v.Number));
        Assert.Equal([1], (await Store.ListAsync(Heming, before: 2)).Select(v => v.Number));
    }

    [Fact]
    public async Task A_save_on_a_version_that_is_not_the_newest_changes_nothing_and_the_same_command_saves_once()
    {
        var save = Save(1, "two", "h2");
        Assert.Equal(2, await Store.SaveAsync(save));
        Assert.Equal(2, await Store.SaveAsync(save));
        Assert.Equal(2, await Store.SavedAsync(save.CommandId));

        Assert.Null(await Store.SaveAsync(Save(1, "three", "h3")));
        Assert.Equal(2, (await Store.CurrentAsync(Heming))!.Number);

        Assert.Equal(3, await Store.SaveAsync(Save(2, "one", "h1")));
        Assert.Equal(1, (await Store.CurrentAsync(Heming))!.RestoredFrom);
    }

    [Fact]
    public async Task A_draft_is_kept_by_revision_and_is_its_writers_own()
    {
        Assert.True(await Store.KeepDraftAsync(Heming, _account, 1, "a", 0));
        Assert.False(await Store.KeepDraftAsync(Heming, _account, 1, "b", 0));
        Assert.True(await Store.KeepDraftAsync(Heming, _account, 1, "c", 1));

        Assert.Equal(new LexiconDraft(1, "c", 2, Start), await Store.DraftAsync(Heming, _account));
        Assert.Null(await Store.DraftAsync(Heming, Guid.Empty));
        Assert.Null(await Store.DraftAsync(Other, _account));
        await Store.DropDraftAsync(Heming, _account);
        Assert.Null(await Store.DraftAsync(Heming, _account));
    }

    [Fact]
    public async Task Dismissed_words_are_remembered_until_they_are_recalled()
    {
        await Store.DismissAsync(Heming, "电子围栏", _account);
        await Store.DismissAsync(Heming, "电子围栏", _account);
        Assert.Equal(["电子围栏"], await Store.DismissedAsync(Heming));
        Assert.Empty(await Store.DismissedAsync(Other));
        Assert.Single(await new AuditLog(Database).ListAsync(Heming));

        await Store.RecallAsync(Heming, "电子围栏");
        Assert.Empty(await Store.DismissedAsync(Heming));
    }

    private LexiconSave Save(int @base, string content, string hash) => new(Heming, @base, content, hash, 1, _account, "why", Test.NewId(), "added=1");
}
