using Deliberation.Storage.Audit;

namespace Deliberation.Storage.Tests.Audit;

public sealed class AuditLogTests() : AuditLogContract(TestDatabase.New());

public abstract class AuditLogContract(TestDatabase test) : StorageContract(test)
{
    private AuditLog Log => new(Database);

    [Fact]
    public async Task Entries_come_newest_first_page_by_page()
    {
        var entries = Enumerable.Range(0, 5).Select(i => new AuditEntry(Heming, Test.NewId(), "user.added", $"user/{i}", Start.AddMinutes(i), "码")).ToArray();
        foreach (var entry in entries)
            await Log.AppendAsync(entry);

        var first = await Log.ListAsync(Heming, limit: 3);
        var second = await Log.ListAsync(Heming, first[^1].Seq, 3);

        Assert.Equal(entries.Reverse(), first.Concat(second).Select(record => record.Entry));
    }

    [Fact]
    public async Task A_community_sees_only_its_own()
    {
        await Log.AppendAsync(new AuditEntry(Heming, null, "opinion.read", "opinion/1", Start));
        await Log.AppendAsync(new AuditEntry(null, null, "backup.made", "database", Start));

        Assert.Empty(await Log.ListAsync(Other));
        Assert.Single(await Log.ListAsync(Heming));
        Assert.Equal(2, (await Log.ListAsync(null)).Count);
    }
}
