using Deliberation.Domain.Access;
using Deliberation.Storage.Access;

namespace Deliberation.Storage.Tests.Access;

public sealed class UserStoreTests() : UserStoreContract(TestDatabase.New());

public abstract class UserStoreContract(TestDatabase test) : StorageContract(test)
{
    private UserStore Users => new(Database);

    [Fact]
    public async Task An_account_comes_back_as_it_was_added()
    {
        var account = Account("zhang.min", Role.Staff, Role.Facilitator) with { UnitId = "police", LockedUntil = Start, FailedSignIns = 2 };
        Assert.True(await Users.AddAsync(account));

        var found = await Users.FindByIdAsync(account.Id);

        Assert.NotNull(found);
        Assert.Equal(account.Roles.Order(), found.Roles.Order());
        Assert.Equal(account, found with { Roles = account.Roles });
    }

    [Theory]
    [InlineData("ZHANG.min")]
    [InlineData("  zhang.min ")]
    [InlineData("ｚｈａｎｇ．ｍｉｎ")]
    public async Task A_name_is_found_and_taken_whatever_its_case_or_width(string typed)
    {
        await Users.AddAsync(Account("zhang.min", Role.Resident));

        Assert.Equal("zhang.min", (await Users.FindByNameAsync(typed))?.UserName);
        Assert.False(await Users.AddAsync(Account(typed, Role.StreetAdmin)));
        Assert.Equal(1, await Users.CountAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uffff")]
    [InlineData("\ud842")]
    [InlineData("' OR 1=1 --")]
    public async Task A_hostile_name_is_only_unknown(string typed)
    {
        await Users.AddAsync(Account("zhang.min", Role.Resident));

        Assert.Null(await Users.FindByNameAsync(typed));
    }

    [Fact]
    public async Task Of_many_who_add_the_same_name_at_once_one_wins()
    {
        using var second = Test.Connect();
        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            Task.Run(() => new UserStore(i % 2 == 0 ? Database : second).AddAsync(Account("li", Role.Resident)))));

        Assert.Single(added, true);
        Assert.Equal(1, await Users.CountAsync());
    }

    [Fact]
    public async Task Wrong_passwords_are_counted_until_a_right_one()
    {
        var account = Account("wang", Role.Resident);
        await Users.AddAsync(account);

        Assert.Equal(1, await Users.RecordFailureAsync(account.Id, null));
        Assert.Equal(2, await Users.RecordFailureAsync(account.Id, Start.AddMinutes(5)));
        Assert.Equal(3, await Users.RecordFailureAsync(account.Id, null));
        Assert.Equal(Start.AddMinutes(5), (await Users.FindByIdAsync(account.Id))?.LockedUntil);

        await Users.RecordSuccessAsync(account.Id);
        var found = await Users.FindByIdAsync(account.Id);
        Assert.Equal((0, null), (found?.FailedSignIns, found?.LockedUntil));
    }

    [Fact]
    public async Task A_new_password_changes_hash_and_stamp()
    {
        var account = Account("wang", Role.Resident);
        await Users.AddAsync(account);

        await Users.SetPasswordAsync(account.Id, "hash-2", "stamp-2", new(null, account.Id, "account.change-password", $"user/{account.Id:D}", DateTimeOffset.UnixEpoch));

        var found = await Users.FindByNameAsync("wang");
        Assert.Equal(("hash-2", "stamp-2"), (found?.PasswordHash, found?.SecurityStamp));
    }

    [Fact]
    public async Task A_role_is_listed_within_its_community_page_by_page()
    {
        foreach (var name in (string[])["c", "a", "b"])
            await Users.AddAsync(Account(name, Role.Councillor, Role.Resident));
        await Users.AddAsync(Account("d", Role.Resident));
        await Users.AddAsync(Account("e", Role.Councillor) with { CommunityId = Other });

        var first = await Users.ListByRoleAsync(Heming, Role.Councillor, limit: 2);
        var second = await Users.ListByRoleAsync(Heming, Role.Councillor, first[^1].UserName, 2);

        Assert.Equal(["a", "b"], first.Select(user => user.UserName));
        Assert.Equal(["c"], second.Select(user => user.UserName));
    }

    private UserAccount Account(string name, params Role[] roles) =>
        new(Test.NewId(), name, "显示名", "hash-1", Heming, null, roles.ToHashSet(), 0, null, "stamp-1");
}
