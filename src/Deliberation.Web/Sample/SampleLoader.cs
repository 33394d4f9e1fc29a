using Deliberation.Domain.Access;
using Deliberation.Domain.Roster;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Access;
using Deliberation.Storage.Audit;
using Deliberation.Storage.Communities;
using Deliberation.Storage.Connections;
using Deliberation.Storage.Opinions;
using Deliberation.Storage.Roster;
using Deliberation.Storage.Topics;
using Deliberation.Web.CommandLine;
using Deliberation.Web.Hosting;
using Deliberation.Web.Security;
using Deliberation.Web.Workers;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Orleans;

namespace Deliberation.Web.Sample;

/// <summary>
/// Gives an empty database the sample community: people, opinions, topics, meetings. Each part looks at what is stored and adds what is missing,
/// so a start that was broken off goes on at the next one. A community that is not the sample is never touched.
/// </summary>
internal sealed class SampleLoader(
    SampleFiles files,
    IOptions<DemoOptions> options,
    IOptions<CommunityOptions> served,
    StorageOptions storage,
    CommunityStore communities,
    UserStore users,
    OpinionStore opinions,
    TopicStore topics,
    SampleMeetings meetings,
    SampleTopics hand,
    CouncillorStore roster,
    SampleToday today,
    IGrainFactory grains,
    IPasswordHasher<UserAccount> hasher,
    Terminal terminal,
    TimeProvider time)
{
    /// <summary>Few enough that the bar moves.</summary>
    private const int VoicesPerStep = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private SampleCommunity Sample => files.Community;

    /// <summary>What is needed to sign in; null when this site has no sample community or nobody kept the password.</summary>
    public async Task<DemoFile?> FindAsync(CancellationToken cancellationToken) =>
        IsSample(await communities.GetAsync(served.Value.Id, cancellationToken)) ? DemoFile.Find(storage.DataDirectory) : null;

    /// <summary>One account for each role, as far as the accounts of the sample still exist.</summary>
    public async Task<IReadOnlyList<(Role Role, UserAccount Account)>> PeopleAsync(CancellationToken cancellationToken)
    {
        var found = new List<(Role, UserAccount)>();
        foreach (var role in Enum.GetValues<Role>())
            if (Sample.People.FirstOrDefault(person => person.Roles[0] == role) is { } person && await users.FindByNameAsync(person.UserName, cancellationToken) is { } account)
                found.Add((role, account));
        return found;
    }

    /// <summary>Loads what is missing, when this site is to have the sample community.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Load || served.Value.Id != Sample.Id)
            return;
        var stored = await communities.GetAsync(Sample.Id, cancellationToken);
        if (stored is null ? (await communities.ListAsync(cancellationToken)).Count > 0 : !IsSample(stored))
            return;
        var demo = DemoFile.FindOrCreate(storage.DataDirectory, options.Value.Password, files.Meetings.Select(meeting => meeting.Opinion));
        if (stored is null)
            await communities.SaveAsync(Sample.ToCommunity(), cancellationToken);

        var said = files.Opinions(demo.Codes);
        if ((await opinions.CountAsync(Sample.Id, cancellationToken)).Opinions == 0)
            await AddAccountsAsync(demo.Password, cancellationToken);
        if ((await opinions.CountAsync(Sample.Id, cancellationToken)).Opinions < said.Count)
            await opinions.ImportAsync(said, null, cancellationToken);
        await today.SubmitAsync(Sample.Id, files.Today, cancellationToken);
        if (await WaitingAsync(cancellationToken))
            await terminal.Progress(Texts.Get("sample.mining"), progress => MineAsync(said.Count + files.Today.Count, progress, cancellationToken), steps: true);
        await AddRosterAsync(cancellationToken);
        await meetings.LoadAsync(Sample.Id, files.Meetings, demo.Codes, cancellationToken);
        await hand.LoadAsync(Sample.Id, files.Splits, cancellationToken);
        await today.HandleAsync(Sample.Id, files.Today, cancellationToken);
    }

    private bool IsSample(Community? community) =>
        community is not null && (community.Id, community.Name, community.Street, community.City) == (Sample.Id, Sample.Name, Sample.Street, Sample.City);

    /// <summary>Hashing is slow on purpose, so every core takes its share. A name that is taken stays with its owner.</summary>
    private async Task AddAccountsAsync(string password, CancellationToken cancellationToken)
    {
        var accounts = Sample.People.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(person => Account(person, password)).ToList();
        foreach (var account in accounts)
            await users.AddAsync(account, cancellationToken);
    }

    /// <summary>The ids follow from the names, so that a start that was broken off adds nobody twice; a roster that staff have begun is left alone.</summary>
    private async Task AddRosterAsync(CancellationToken cancellationToken)
    {
        if ((await roster.ListAsync(Sample.Id, cancellationToken)).Count > 0)
            return;
        var people = new List<Councillor>();
        foreach (var person in files.Roster)
            people.Add(person.ToCouncillor(
                CommandIds.Derive(Guid.Empty, $"sample-councillor:{person.Name}"), Sample.Id, person.UserName.Length == 0 ? null : (await users.FindByNameAsync(person.UserName, cancellationToken))?.Id));
        await roster.SaveAsync(people, person => new AuditEntry(Sample.Id, null, "roster.add", $"councillor/{person.Id:D}", time.GetUtcNow()), cancellationToken: cancellationToken);
    }

    private UserAccount Account(SamplePerson person, string password)
    {
        var account = new UserAccount(
            Guid.CreateVersion7(time.GetUtcNow()), person.UserName, person.Name, "", person.Roles.Contains(Role.StreetAdmin) ? null : Sample.Id, person.UnitId,
            person.Roles.ToHashSet(), 0, null, SignInDesk.NewStamp());
        return account with { PasswordHash = hasher.HashPassword(account, password) };
    }

    private async Task<bool> WaitingAsync(CancellationToken cancellationToken) =>
        (await opinions.ReadUnminedAsync(Sample.Id, await topics.PositionAsync(Sample.Id, cancellationToken), 1, cancellationToken)).Count > 0;

    /// <summary>A start that was killed leaves the miner's lease behind: it is waited for, at most as long as it runs.</summary>
    private async Task<bool> MineAsync(int count, Action<double> progress, CancellationToken cancellationToken)
    {
        var told = new Told(mined => progress(Math.Min(1, (double)mined / count)));
        while (!await MiningWorker.MineAsync(grains, Sample.Id, told, cancellationToken, VoicesPerStep) && await WaitingAsync(cancellationToken))
            await Task.Delay(Patience, time, cancellationToken);
        progress(1);
        return true;
    }

    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
