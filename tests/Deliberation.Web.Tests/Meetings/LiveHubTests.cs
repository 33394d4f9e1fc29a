using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Deliberation.Web.Live;
using Deliberation.Web.Tests.Helpers;
using Microsoft.Extensions.DependencyInjection;

namespace Deliberation.Web.Tests.Meetings;

public sealed class LiveHubTests
{
    private const int Told = 6;

    /// <summary>The connection breaks after so many events, and again: nothing is lost, nothing told twice, whether the rest comes from memory or from the log.</summary>
    [Theory]
    [InlineData(0, 0, 2)]
    [InlineData(0, 1, 2)]
    [InlineData(1, 1, 2)]
    [InlineData(1, 3, 256)]
    [InlineData(2, 4, 1)]
    [InlineData(3, 3, 256)]
    [InlineData(5, 6, 2)]
    [InlineData(6, 6, 2)]
    public async Task After_every_break_the_rest_is_told_once(int first, int second, int kept)
    {
        await using var app = new TestApp(services => services.Configure<LiveOptions>(live => live.Kept = kept));
        var held = await Held.AddAsync(app, Held.Convened[..1]); // version 2
        var seen = new List<long>();
        await using var witness = new Follower(app, held, 2); // holds the feed, so that it has a past
        for (var broken = 0; broken < 3; broken++)
        {
            await using var follower = new Follower(app, held, 2 + seen.Count);
            var until = broken switch { 0 => first, 1 => second, _ => Told };
            while (held.Version < 2 + until)
                await SpeakAsync(app, held);
            while (seen.Count < until)
                seen.AddRange(await follower.NextAsync());
        }

        Assert.Equal(Enumerable.Range(3, Told).Select(version => (long)version), seen);
    }

    [Fact]
    public async Task Who_is_too_slow_is_let_go_and_gets_the_rest_from_the_log()
    {
        await using var app = new TestApp(services => services.Configure<LiveOptions>(live => live.Kept = 2));
        var held = await Held.AddAsync(app);
        await using var quick = new Follower(app, held, 1);
        await using var slow = new Follower(app, held, 1);
        Assert.Empty(await slow.NextAsync());
        for (var version = 2; version <= 6; version++)
        {
            await SpeakAsync(app, held);
            while (quick.Version < version)
                await quick.NextAsync();
        }

        Assert.True(await slow.EndsAsync());
        await using var again = new Follower(app, held, 1);
        while (again.Version < 6)
            await again.NextAsync();
    }

    [Fact]
    public async Task Two_nodes_on_one_database_tell_the_same()
    {
        await using var one = new TestApp();
        await using var other = new TestApp(dataDirectory: one.DataDirectory);
        var held = await Held.AddAsync(one);
        await using var here = new Follower(one, held, 1);
        await using var there = new Follower(other, held, 1);
        for (var version = 2; version <= 5; version++)
        {
            await SpeakAsync(one, held); // only this node hears a signal
            while (here.Version < version)
                await here.NextAsync();
            while (there.Version < version)
                await there.NextAsync();
        }

        Assert.Equal(here.All, there.All);
        Assert.Equal([2L, 3L, 4L, 5L], there.All);
    }

    [Fact]
    public async Task A_meeting_that_nobody_follows_any_more_is_not_read()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app);
        var hub = app.Services.GetRequiredService<LiveHub>();
        Assert.Null(hub.VersionOf(held.MeetingId));
        await using (var follower = new Follower(app, held, 1))
        {
            await follower.NextAsync();
            Assert.Equal(1, hub.VersionOf(held.MeetingId));
        }

        Assert.Null(hub.VersionOf(held.MeetingId));
    }

    [Fact]
    public async Task When_the_log_cannot_be_read_everyone_is_let_go_and_may_come_back()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app);
        await using (var follower = new Follower(app, held, 1))
        {
            await follower.NextAsync();
            var database = app.Services.GetRequiredService<Deliberation.Storage.Connections.Database>();
            await database.WriteAsync(work => work.ExecuteAsync("ALTER TABLE events RENAME TO gone"));
            app.Services.GetRequiredService<MeetingSignals>().Changed(held.MeetingId);
            Assert.True(await follower.EndsAsync());
            await database.WriteAsync(work => work.ExecuteAsync("ALTER TABLE gone RENAME TO events"));
        }

        await using var again = new Follower(app, held, 0);
        Assert.Equal([1L], await again.NextAsync());
    }

    private static async Task SpeakAsync(TestApp app, Held held)
    {
        await held.HappenAsync(new StatementRecorded(Held.Start, "周敏", new("3幢张阿姨", "说一句。", Held.Start)));
        app.Services.GetRequiredService<MeetingSignals>().Changed(held.MeetingId);
    }

    private sealed class Follower : IAsyncDisposable
    {
        private readonly CancellationTokenSource _limit = new(TimeSpan.FromSeconds(30));
        private readonly Func<IAsyncEnumerator<IReadOnlyList<LiveEvent>>> _connect;
        private IAsyncEnumerator<IReadOnlyList<LiveEvent>> _events;

        public Follower(TestApp app, Held held, long after)
        {
            Version = after;
            _connect = () => app.Services.GetRequiredService<LiveHub>().FollowAsync(held.MeetingId, held.Version, Version, _limit.Token).GetAsyncEnumerator();
            _events = _connect();
        }

        public long Version { get; private set; }

        public List<long> All { get; } = [];

        /// <summary>What comes next; connects again when it was let go, as a browser does.</summary>
        public async Task<IReadOnlyList<long>> NextAsync()
        {
            while (!await _events.MoveNextAsync())
                _events = _connect();
            List<long> versions = [.. _events.Current.Select(e => e.Version)];
            Version += versions.Count;
            All.AddRange(versions);
            return versions;
        }

        /// <summary>Whether it ends by itself.</summary>
        public async Task<bool> EndsAsync()
        {
            while (await _events.MoveNextAsync())
            {
            }

            return true;
        }

        public async ValueTask DisposeAsync()
        {
            await _events.DisposeAsync();
            _limit.Dispose();
        }
    }
}
