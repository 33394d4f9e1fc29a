using Deliberation.Domain.Access;
using Deliberation.Domain.Meetings;
using Deliberation.Domain.Roster;
using Deliberation.Storage.Roster;

namespace Deliberation.Grains.Tests.Fixtures;

/// <summary>A meeting in session on a real store, with seats that are all signed in.</summary>
internal sealed class Sitting : IAsyncDisposable
{
    private Sitting(Council council) => Council = council;

    public Council Council { get; }

    public Guid Id { get; private set; }

    public IReadOnlyList<Seat> Seats { get; private set; } = [];

    public static async Task<Sitting> StartAsync(int seats, int quorum = 2)
    {
        var council = await Council.StartAsync();
        await council.SayAsync("zhang", "禾鸣小学门口放学堵车，车停在路中间");
        await council.MineAsync();
        var people = Enumerable.Range(0, seats).Select(i => new Councillor(council.NewId(), Council.Heming, $"议事员{i}", i % 3 == 0 ? "商户" : "居民", $"{i / 2}号", null)).ToList();
        foreach (var person in people)
            await council.Get<CouncillorStore>().SaveAsync(person);
        var sitting = new Sitting(council) { Id = council.NewId() };
        var schedule = new Schedule(council.Time.GetUtcNow().AddDays(1), 60, "议事厅", "", Council.Facilitator.UserId!.Value, "周敏", quorum, [new("议", 60)]);
        foreach (var command in new MeetingCommand[]
                 {
                     new ProposeItem(Council.Heming, 1, "堵车"), new AcceptItem("理由"), new ScheduleMeeting(schedule), new InviteSeats([.. people.Select(p => p.Id)]), new OpenSession(),
                 })
            Assert.Null((await council.DoAsync(sitting.Id, Council.Staff, command)).Refusal);
        sitting.Seats = (await sitting.MeetingAsync()).Seats;
        foreach (var seat in sitting.Seats)
            Assert.Null(await sitting.ByAsync(seat, new TakeSeat(Room.Online)));
        return sitting;
    }

    public Task<Meeting> MeetingAsync(IServiceProvider? node = null) => (node ?? Council.Services).Grain(Id).GetAsync();

    /// <summary>The code of the refusal; null when it was carried out. Under a storm from two nodes a person may be asked to try again, and does.</summary>
    public async Task<string?> ByAsync(Seat seat, MeetingCommand command, Guid? commandId = null, IServiceProvider? node = null)
    {
        var id = commandId ?? Council.NewId();
        for (; ; )
        {
            var outcome = await Council.DoAsync(Id, Actor.Visitor with { Name = seat.Name, SeatId = seat.Id }, command, id, node);
            if (outcome.Refusal?.Code != "meeting.busy")
                return outcome.Refusal?.Code;
        }
    }

    public async Task<string?> LedAsync(MeetingCommand command, Guid? commandId = null, IServiceProvider? node = null) =>
        (await Council.DoAsync(Id, Council.Facilitator, command, commandId, node)).Refusal?.Code;

    public ValueTask DisposeAsync() => Council.DisposeAsync();
}
