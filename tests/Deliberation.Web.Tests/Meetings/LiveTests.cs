using System.Net;
using System.Text.Json;
using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Deliberation.Web.Live;
using Deliberation.Web.Tests.Helpers;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Deliberation.Web.Tests.Meetings;

public sealed class LiveTests
{
    private static readonly WebApplicationFactoryClientOptions Plain = new() { AllowAutoRedirect = false };

    [Fact]
    public async Task What_was_missed_is_told_first_and_then_what_happens()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app, Held.Convened);
        await using var feed = await Feed.OpenAsync(app, held, lastEventId: "1");

        Assert.Equal("text/event-stream", feed.Response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("2", "列入议事会"), await feed.NextAsync());
        Assert.Equal(("3", "定了开会时间和议程"), await feed.NextAsync());

        await held.HappenAsync(new SessionOpened(Held.Start, "周敏"));
        app.Services.GetRequiredService<MeetingSignals>().Changed(held.MeetingId);
        Assert.Equal(("4", "会议开始"), await feed.NextAsync());
    }

    [Fact]
    public async Task An_event_that_another_node_wrote_arrives_without_a_signal()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app);
        await using var feed = await Feed.OpenAsync(app, held, after: "1");

        await held.HappenAsync(new ItemAccepted(Held.Start, "王芳", "列入"));
        Assert.Equal(("2", "列入议事会"), await feed.NextAsync());
    }

    [Theory]
    [InlineData("99999999999", "2")]
    [InlineData("nonsense", "1")]
    [InlineData("-5", "1")]
    public async Task A_made_up_version_is_answered_sensibly(string after, string first)
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app);
        await using var feed = await Feed.OpenAsync(app, held, after);

        await held.HappenAsync(new ItemAccepted(Held.Start, "王芳", "列入"));
        Assert.Equal(first, (await feed.NextAsync()).Id);
    }

    [Fact]
    public async Task A_meeting_of_another_community_cannot_be_followed()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app, community: "elsewhere");

        Assert.Equal(HttpStatusCode.NotFound, (await app.CreateClient(Plain).GetAsync("/live" + held.Address)).StatusCode);
    }

    [Fact]
    public async Task A_reader_who_leaves_gives_the_seat_back()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app);
        var followers = app.Services.GetRequiredService<LiveFollowers>();
        var others = Enumerable.Range(0, new LiveOptions().PerMeeting - 1).Select(i => followers.TryJoin(held.MeetingId, $"{i}")).ToList();
        await using (await Feed.OpenAsync(app, held, after: "0"))
            Assert.Equal(HttpStatusCode.TooManyRequests, (await app.CreateClient(Plain).GetAsync("/live" + held.Address)).StatusCode);

        IDisposable? seat = null;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((seat = followers.TryJoin(held.MeetingId, "late")) is null)
            await Task.Delay(10, limit.Token);
        Assert.All(others, Assert.NotNull);
    }

    [Fact]
    public void One_address_and_one_meeting_take_only_their_share()
    {
        var followers = new LiveFollowers(Options.Create(new LiveOptions { PerMeeting = 4, PerAddress = 3, Altogether = 5 }));
        var seats = Enumerable.Range(0, 3).Select(i => followers.TryJoin(Meeting(i), "10.0.0.1")).ToList();

        Assert.All(seats, Assert.NotNull);
        Assert.Null(followers.TryJoin(Meeting(1), "10.0.0.1"));
        Assert.NotNull(followers.TryJoin(Meeting(1), "10.0.0.2"));
        seats[0]!.Dispose();
        seats[0]!.Dispose();
        Assert.NotNull(followers.TryJoin(Meeting(1), "10.0.0.1"));
        Assert.Null(followers.TryJoin(Meeting(1), "10.0.0.1"));
        Assert.NotNull(followers.TryJoin(Meeting(1), "10.0.0.3"));
        Assert.Null(followers.TryJoin(Meeting(9), "10.0.0.4"));

        static Guid Meeting(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    [Fact]
    public void A_hall_of_more_than_500_behind_one_address_finds_seats()
    {
        var followers = new LiveFollowers(Options.Create(new LiveOptions()));
        Assert.All(Enumerable.Range(0, 600).Select(_ => followers.TryJoin(Guid.Empty, "10.0.0.1")).ToList(), Assert.NotNull);
    }

    [Fact]
    public async Task Visitors_get_the_part_of_one_version_from_memory_and_the_part_of_the_next_anew()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app, Held.Convened);
        await using var feed = await Feed.OpenAsync(app, held, after: "3");
        var part = held.Address + "?handler=Live";
        var first = await app.Browse().GetAsync(part);
        var again = await app.Browse().GetAsync(part);
        await held.HappenAsync(new SessionOpened(Held.Start, "周敏"));
        await feed.NextAsync();
        var next = await app.Browse().GetAsync(part);

        Assert.Equal("3", Version(first));
        Assert.Null(first.Response.Headers.Age);
        Assert.NotNull(again.Response.Headers.Age);
        Assert.Equal(first.Document.Body!.InnerHtml, again.Document.Body!.InnerHtml);
        Assert.Equal("4", Version(next));
        Assert.Null(next.Response.Headers.Age);
        Assert.Null((await (await app.SignInAs(Role.Staff)).GetAsync(part)).Response.Headers.Age);
        Assert.Null((await app.Browse().GetAsync(held.Address)).Response.Headers.Age);

        static string Version(Shown shown) => Assert.Single(shown.Response.Headers.GetValues(LiveFragments.VersionHeader));
    }

    [Fact]
    public async Task An_unknown_meeting_is_not_kept()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app, community: "elsewhere");
        for (var time = 0; time < 2; time++)
            Assert.Equal(HttpStatusCode.NotFound, (await app.Browse().GetAsync(held.Address + "?handler=Live")).Status);
    }

    [Fact]
    public async Task It_ends_when_the_site_closes()
    {
        await using var app = new TestApp();
        var held = await Held.AddAsync(app);
        await using var feed = await Feed.OpenAsync(app, held, after: "1");
        app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.True(await feed.EndsAsync());
    }

    private sealed class Feed(HttpResponseMessage response, StreamReader reader) : IAsyncDisposable
    {
        private readonly CancellationTokenSource _limit = new(TimeSpan.FromSeconds(30));

        public HttpResponseMessage Response => response;

        public static async Task<Feed> OpenAsync(TestApp app, Held held, string after = "", string? lastEventId = null)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, $"/live{held.Address}?after={after}");
            if (lastEventId is not null)
                request.Headers.Add("Last-Event-ID", lastEventId);
            var response = await app.CreateClient(Plain).SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            return new Feed(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
        }

        public async Task<(string Id, string Words)> NextAsync()
        {
            var id = "";
            while (await reader.ReadLineAsync(_limit.Token) is { } line)
                if (line.StartsWith("id: ", StringComparison.Ordinal))
                    id = line[4..];
                else if (line.StartsWith("data: ", StringComparison.Ordinal))
                    return (id, JsonDocument.Parse(line[6..]).RootElement.GetProperty("words").GetString()!);
            throw new EndOfStreamException();
        }

        /// <summary>Whether the stream ends, rather than being cut off by the limit.</summary>
        public async Task<bool> EndsAsync()
        {
            while (await reader.ReadLineAsync(_limit.Token) is not null)
            {
            }

            return true;
        }

        public ValueTask DisposeAsync()
        {
            reader.Dispose();
            response.Dispose();
            _limit.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
