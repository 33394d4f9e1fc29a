using System.Collections.Concurrent;
using Deliberation.Domain.Access;
using Deliberation.Domain.Agenda;
using Deliberation.Domain.Meetings;
using Deliberation.Grains.Meetings;
using Deliberation.Storage.Meetings;
using Orleans;

namespace Deliberation.Web.CommandLine.Bench;

/// <summary>A meeting in session in which somebody speaks at a steady pace.</summary>
internal sealed class LiveMeeting(IMeetingGrain grain, Guid id, long version, TimeProvider clock)
{
    public const string Community = "bench";

    private const string Name = "1";
    private readonly ConcurrentDictionary<long, long> _given = new();

    /// <summary>The version after the last event.</summary>
    public long Version { get; private set; } = version;

    public string Address => $"/meetings/{id:D}";

    public static async Task<LiveMeeting> BeginAsync(IServiceProvider services, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var schedule = new Schedule(now, 90, Name, "", Guid.CreateVersion7(now), Name, 1, [new(Name, 90)]);
        MeetingEvent[] events =
        [
            new ItemProposed(now, Name, id, Community, 1, Name, "", null, new Evidence([], 1, 0, 1, now, now)),
            new ItemAccepted(now, Name, Name),
            new MeetingScheduled(now, Name, schedule, ""),
            new SessionOpened(now, Name),
            .. Enumerable.Range(1, 50).Select(number => new ParticipantSignedIn(now, Name, new($"{number}", Name, number % 2 == 0 ? Room.OnSite : Room.Online))),
        ];
        await services.GetRequiredService<MeetingStore>().AppendAsync(Meeting.Empty, Meeting.Empty.Apply(events), events, id, null, cancellationToken: cancellationToken);
        return new LiveMeeting(services.GetRequiredService<IGrainFactory>().GetGrain<IMeetingGrain>(id), id, events.Length, clock);
    }

    /// <summary>Has so many statements recorded, so many a second; each counts from the moment in which the command is given.</summary>
    public async Task SpeakAsync(int times, int perSecond, CancellationToken cancellationToken)
    {
        var facilitator = new Actor(null, Name, Community, new HashSet<Role> { Role.Facilitator });
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / perSecond));
        for (var time = 0; time < times && await pace.WaitForNextTickAsync(cancellationToken); time++)
        {
            var words = new string((char)('a' + (time % 26)), 40);
            _given[Version + 1] = clock.GetTimestamp();
            var outcome = await grain.ExecuteAsync(new MeetingRequest(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), facilitator, new RecordStatement(Name, words)));
            Version = outcome.Version;
        }
    }

    /// <summary>How long ago the command that led to the version was given; null when it was none of these.</summary>
    public TimeSpan? Since(long version) => _given.TryGetValue(version, out var given) ? clock.GetElapsedTime(given) : null;
}
